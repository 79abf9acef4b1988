import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { makePerson, makeTeam, type Team } from "../../testing/people";
import { permit } from "../actor";
import { prisma } from "../db/database";
import { getJob } from "./data";
import type { JobDefinition, JobRun } from "./definition";
import { leaseJob } from "./lease";
import { cancelJob } from "./mutations";
import { notifyWorkers } from "./queue";
import { Worker } from "./worker";

let team: Team;
const workers: Worker[] = [];

beforeAll(async () => {
  team = await makeTeam();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

/** A kind of job of the test's own, and a way to ask for it. */
function kindOf(run: (job: JobRun<{ n: number }>) => Promise<Record<string, number>>, attempts = 3) {
  const kind = `test-${crypto.randomUUID()}`;
  const definition: JobDefinition = {
    ...{ kind, ability: "manage", attempts, payload: z.strictObject({ n: z.int() }) },
    run: run as never,
  };
  const enqueue = async (n = 0) => {
    const { projectId, people } = team;
    const data = { projectId, kind, payload: { n }, authorId: people.manager.id };
    const { id } = await prisma().job.create({ data, select: { id: true } });
    await notifyWorkers();
    return id;
  };
  const start = async (lease = 1_000) => {
    const worker = new Worker({ definitions: { [kind]: definition }, lease });
    workers.push(worker);
    await worker.start();
    return worker;
  };
  return { kind, attempts: new Map([[kind, attempts]]), enqueue, start };
}

const find = (id: string) => prisma().job.findUniqueOrThrow({ where: { id } });
const becomes = (id: string, about: object) =>
  vi.waitFor(async () => expect(await find(id)).toMatchObject(about), { timeout: 20_000 });

/** A promise that is kept from outside. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Ends when the job is told to stop, as one that watches its signal does. */
const untilStopped = ({ signal }: { signal: AbortSignal }) =>
  new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

const nobody = { lockedBy: null, lockedUntil: null };

describe("a job", () => {
  it("is done with what it was asked, says how far it is, and keeps what came of it", async () => {
    const half = gate();
    const { enqueue, start } = kindOf(async ({ payload, progress }) => {
      progress(1, 2);
      await half.opened;
      return { twice: payload.n * 2 };
    });
    const id = await enqueue(21);
    await start();
    await becomes(id, { state: "running", done: 1, total: 2, attempts: 1 });
    half.open();
    await becomes(id, { state: "done", done: 2, total: 2, result: { twice: 42 }, error: null, ...nobody });
  });

  it("that is asked for while the workers wait is begun at once", async () => {
    const { enqueue, start } = kindOf(async () => ({}));
    await start();
    await becomes(await enqueue(), { state: "done" });
    await becomes(await enqueue(), { state: "done" });
  });

  it("is never run by two workers", async () => {
    const running = new Set<number>();
    const runs: number[] = [];
    const { enqueue, start } = kindOf(async ({ payload: { n } }) => {
      expect(running.has(n)).toBe(false);
      running.add(n);
      runs.push(n);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(n);
      return {};
    });
    const ids = await Promise.all(Array.from({ length: 20 }, (_, n) => enqueue(n)));
    await Promise.all([start(), start(), start(), start()]);
    for (const id of ids) await becomes(id, { state: "done", attempts: 1 });
    expect(runs.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });
});

describe("a job that fails", () => {
  it("is tried again, each time later, and then not any more", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { enqueue, start } = kindOf(async () => {
      throw new Error("No luck.");
    }, 3);
    const id = await enqueue();
    await start();
    for (const [attempts, seconds] of [
      [1, 2],
      [2, 4],
    ] as const) {
      await becomes(id, { state: "waiting", attempts, error: "No luck.", ...nobody });
      const { runAfter } = await find(id);
      const wait = runAfter.getTime() - Date.now();
      expect(wait).toBeLessThanOrEqual(seconds * 1_000 + 100);
      // It is not waited for here.
      await prisma().job.update({ where: { id }, data: { runAfter: new Date(0) } });
      await notifyWorkers();
    }
    await becomes(id, { state: "failed", attempts: 3, error: "No luck.", endedAt: expect.any(Date), ...nobody });
  });

  it("and then succeeds is done, and says nothing of it", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    let tries = 0;
    const { enqueue, start } = kindOf(async () => {
      if (tries++ === 0) throw new Error("Not yet.");
      return {};
    });
    const id = await enqueue();
    await start();
    // It waits its two seconds.
    await becomes(id, { state: "done", attempts: 2, error: null });
    const { createdAt, endedAt } = await find(id);
    expect(Number(endedAt) - Number(createdAt)).toBeGreaterThanOrEqual(2_000);
  });

  it("because it was asked for what it does not know", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const { enqueue, start } = kindOf(async () => ({}), 1);
    const id = await enqueue(0.5);
    await start();
    await becomes(id, { state: "failed", error: expect.stringContaining("int") });
  });
});

describe("a job that is cancelled", () => {
  it("while it waits is never begun", async () => {
    const { enqueue, start } = kindOf(async () => ({}));
    const id = await enqueue();
    await cancelJob(await team.may("manager", "manage"), id);
    await becomes(id, { state: "cancelled", attempts: 0 });
    await start();
    await becomes(await enqueue(), { state: "done" });
    await becomes(id, { state: "cancelled", attempts: 0 });
  });

  it("while it runs hears of it and is not tried again", async () => {
    const { enqueue, start } = kindOf(untilStopped);
    const id = await enqueue();
    await start(60_000);
    await becomes(id, { state: "running" });
    const { state, isCancelling } = await cancelJob(await team.may("manager", "manage"), id);
    // Its worker may have heard of it before the answer was read.
    expect(state).toBe(isCancelling ? "running" : "cancelled");
    await becomes(id, { state: "cancelled", attempts: 1, error: null, ...nobody });
  });

  it("after it is done stays done", async () => {
    const { enqueue, start } = kindOf(async () => ({}));
    const id = await enqueue();
    await start();
    await becomes(id, { state: "done" });
    expect(await cancelJob(await team.may("manager", "manage"), id)).toMatchObject({
      state: "done",
      isCancelling: false,
    });
  });
});

describe("what a worker that died left", () => {
  it("is taken up by another when its lease ends", async () => {
    const { kind, attempts, enqueue, start } = kindOf(async () => ({ well: 1 }));
    const id = await enqueue();
    expect(await leaseJob("the dead", attempts, 300)).toMatchObject({ id, kind, attempts: 1 });
    expect(await leaseJob("too early", attempts, 300)).toBeNull();
    await start();
    await becomes(id, { state: "done", attempts: 2, result: { well: 1 } });
  });

  it("is not taken up where it was cancelled, or has been left often enough", async () => {
    const { attempts, enqueue, start } = kindOf(async () => ({}), 1);
    const [often, cancelled] = [await enqueue(), await enqueue()];
    await leaseJob("the dead", attempts, 0);
    await vi.waitFor(async () => expect(await leaseJob("the dead too", new Map(attempts), 0)).not.toBeNull());
    await prisma().job.updateMany({ where: { id: cancelled }, data: { cancelledAt: new Date() } });
    await start();
    await becomes(often, { state: "failed", attempts: 1, error: expect.any(String), ...nobody });
    await becomes(cancelled, { state: "cancelled", ...nobody });
  });

  it("hears that it is no longer its own, where it was not dead, and changes nothing more", async () => {
    const heard = gate();
    const { enqueue, start } = kindOf(async (job) => {
      await untilStopped(job).catch(heard.open);
      return { late: 1 };
    });
    const id = await enqueue();
    await start(200);
    await becomes(id, { state: "running" });
    const other = { lockedBy: "another", attempts: 2, lockedUntil: new Date(Date.now() + 60_000) };
    await prisma().job.update({ where: { id }, data: other });
    await heard.opened;
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    expect(await find(id)).toMatchObject({ state: "running", result: null, ...other });
  });

  it("is given back at once by a worker that is stopped, as if not tried", async () => {
    const { enqueue, start } = kindOf(untilStopped);
    const id = await enqueue();
    const worker = await start(60_000);
    await becomes(id, { state: "running" });
    await worker.stop();
    expect(await find(id)).toMatchObject({ state: "waiting", attempts: 0, ...nobody });
  });
});

it("a job is shown to who asked for it and to managers of its project", async () => {
  const { projectId, people } = team;
  const data = { projectId, kind: "recompute-states", payload: {}, authorId: people.manager.id };
  const { id } = await prisma().job.create({ data, select: { id: true } });
  const shown = { id, state: "waiting", isCancelling: false, author: { name: "Mona" } };
  expect(await getJob(await permit(people.manager, { job: id }, "manage"), id)).toMatchObject(shown);
  const other = await permit(people.reviewer, { job: id }, "mark");
  await expect(getJob(other, id)).rejects.toMatchObject({ code: "forbidden" });
  await expect(cancelJob(other, id)).rejects.toMatchObject({ code: "forbidden" });
  const own = await prisma().job.create({ data: { ...data, authorId: other.actor.id }, select: { id: true } });
  expect(await getJob(other, own.id)).toMatchObject({ id: own.id, author: { name: "Rainer" } });
  await expect(permit(await makePerson(), { job: id }, "mark")).rejects.toMatchObject({ code: "not-found" });
  const elsewhere = await (await makeTeam()).may("manager", "manage");
  await expect(getJob(elsewhere, id)).rejects.toMatchObject({ code: "not-found" });
});
