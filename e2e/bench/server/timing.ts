import { quantile } from "../figures";

/** Asks a server once, and answers with what it said. */
export async function ask(address: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(address, { headers, redirect: "manual" });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 500)}`);
  return text;
}

/** How long something takes, in milliseconds: the median of so many times, the first of which only warms up. */
export async function timeOf(work: () => Promise<unknown>, times: number): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return quantile(taken.slice(1), 0.5);
}
