import { expect, it, vi } from "vitest";
import { makeClaim, makeMark, makeTeam } from "../../testing/people";
import { database, prisma } from "../db/database";
import { recomputeStates } from "./recompute-states";

it("where claims stand is worked out anew, and how many stood otherwise is said", async () => {
  const team = await makeTeam();
  const claims = [await makeClaim(team), await makeClaim(team), await makeClaim(team)];
  const [spoilt, ...others] = claims.map(({ id }) => id);
  for (const id of [spoilt, ...others]) await makeMark(team, "reviewer", id ?? "", "confirmed");
  const states = () => prisma().$queryRaw`SELECT * FROM "ClaimState" ORDER BY "claimId"`;
  const before = await states();
  // As somebody would who writes to the tables by hand.
  await database().withConnection((connection) =>
    connection.rows(`UPDATE "ClaimState" SET state = 'open', "markCount" = 7 WHERE "claimId" = $1`, [spoilt]),
  );
  const progress = vi.fn();
  const run = () =>
    recomputeStates.run({
      id: crypto.randomUUID(),
      payload: {},
      projectId: team.projectId,
      authorId: team.people.manager.id,
      attempt: 1,
      signal: new AbortController().signal,
      progress,
    });
  expect(await run()).toEqual({ claims: 3, changed: 1 });
  expect(await states()).toEqual(before);
  expect(progress.mock.calls).toEqual([
    [0, 3],
    [3, 3],
  ]);
  expect(await run()).toEqual({ claims: 3, changed: 0 });
});

it("stops where it is told to", async () => {
  const team = await makeTeam();
  const about = {
    id: crypto.randomUUID(),
    payload: {},
    projectId: team.projectId,
    authorId: team.people.manager.id,
    attempt: 1,
    progress: () => {},
  };
  await expect(recomputeStates.run({ ...about, signal: AbortSignal.abort("cancelled") })).rejects.toBe("cancelled");
});
