/** The first of three ports that lie side by side, so that two runs fit on one machine. */
const first = Number(process.env.E2E_PORT ?? 3101);

function originAt(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Where the tests find the sample project in demo mode, … */
export const demoOrigin = originAt(first);
/** … an empty instance as one would run it for real, … */
export const emptyOrigin = originAt(first + 1);
/** … and the provider where people of the empty instance may sign in instead. */
export const providerOrigin = originAt(first + 2);
