import { expect, it } from "vitest";
import type { Role } from "../../domain/permissions";
import { CreateReasonJudgementSchema } from "../../schemas/reason-judgement";
import { addMember, makeClaim, makeMark, makeResolution, makeTeam, type Team } from "../../testing/people";
import { walk } from "../../testing/walk";
import { type Actor, permit } from "../actor";
import { createReasonJudgement } from "./mutations";
import { listWaitingReasons } from "./waiting";

async function makeConflict(team: Team, layer: "so" | "said" = "so") {
  const { id } = await makeClaim(team, { text: "It was said.", attribution: { source: "She" } });
  const yes = await makeMark(team, "reviewer", id, "confirmed", { layer });
  const no = await makeMark(team, "annotator", id, "refuted", { layer });
  return { id, yes, no };
}

async function waitingOf(team: Team, who: Role | Actor) {
  const actor = typeof who === "string" ? team.people[who] : who;
  const may = await permit(actor, { project: team.projectId }, "mark");
  const { items } = await listWaitingReasons(may);
  return items.map(({ claim, marks }) => [claim.id, marks.map(({ id }) => id)]);
}

async function judge(team: Team, by: Role, claimId: string, about: object) {
  const input = CreateReasonJudgementSchema.parse({ judgement: "wrong", words: "Of another year.", ...about });
  await createReasonJudgement(await team.may(by, "mark"), claimId, input);
}

it("reasons wait for each side of a conflict, the oldest claim first, until she has judged them", async () => {
  const team = await makeTeam({ reasonsRound: true, blind: true });
  const [first, second] = [await makeConflict(team), await makeConflict(team, "said")];
  const third = await addMember(team, "reviewer", "Selma");
  expect(await waitingOf(team, "reviewer")).toEqual([
    [first.id, [first.no.id]],
    [second.id, [second.no.id]],
  ]);
  expect(await waitingOf(team, "annotator")).toEqual([
    [first.id, [first.yes.id]],
    [second.id, [second.yes.id]],
  ]);
  // Who is no party has nothing to judge, and learns of nothing.
  expect(await waitingOf(team, third)).toEqual([]);
  expect(await waitingOf(team, "resolver")).toEqual([]);
  await judge(team, "reviewer", first.id, { mark: first.no.id });
  expect(await waitingOf(team, "reviewer")).toEqual([[second.id, [second.no.id]]]);
  expect(await waitingOf(team, "annotator")).toHaveLength(2);
  // A mark that is made anew has reasons of its own.
  const again = await makeMark(team, "annotator", first.id, "unproven");
  expect((await waitingOf(team, "reviewer"))[0]).toEqual([first.id, [again.id]]);
});

it("nothing waits where the conflict is over, was sent back, or the project has no rounds", async () => {
  const team = await makeTeam({ reasonsRound: true });
  const [conceded, decided, sentBack] = [await makeConflict(team), await makeConflict(team), await makeConflict(team)];
  expect(await waitingOf(team, "reviewer")).toHaveLength(3);
  await judge(team, "reviewer", conceded.id, { mark: conceded.no.id, judgement: "sound", concede: true });
  await makeResolution(team, decided.id, "refuted");
  await makeResolution(team, sentBack.id, null, { outcome: "send_back", question: "Which year?" });
  expect(await waitingOf(team, "reviewer")).toEqual([]);
  expect(await waitingOf(team, "annotator")).toEqual([]);
  // What was sent back on one layer leaves the other where it is.
  const both = await makeConflict(team);
  await makeMark(team, "reviewer", both.id, "confirmed", { layer: "said" });
  await makeMark(team, "annotator", both.id, "refuted", { layer: "said" });
  await makeResolution(team, both.id, null, { layer: "said", outcome: "send_back", question: "Which year?" });
  expect(await waitingOf(team, "reviewer")).toEqual([[both.id, [both.no.id]]]);
  const without = await makeTeam();
  await makeConflict(without);
  expect(await waitingOf(without, "reviewer")).toEqual([]);
});

it("what waits is walked by its cursor", async () => {
  const team = await makeTeam({ reasonsRound: true });
  const made = [await makeConflict(team), await makeConflict(team), await makeConflict(team)];
  const may = await team.may("reviewer", "mark");
  const listed = await walk((cursor) => listWaitingReasons(may, { cursor, limit: 2 }));
  expect(listed.map(({ claim }) => claim.id)).toEqual(made.map(({ id }) => id));
});
