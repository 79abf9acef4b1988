import { expect, it } from "vitest";
import type { RoomMark, RoomResolution } from "./room";
import { questionsTo } from "./sent-back";

function mark(id: string, personId: string, about: Partial<RoomMark> = {}): RoomMark {
  return {
    id,
    claimId: "claim",
    claimVersion: 1,
    layer: "so",
    verdict: "confirmed",
    rationale: "",
    evidence: [],
    author: { id: personId, name: personId },
    createdAt: "2026-01-01T12:00:00.000Z",
    current: true,
    outdated: false,
    ...about,
  };
}

function asks(about: Partial<RoomResolution> = {}): RoomResolution {
  return {
    layer: "so",
    outcome: "send_back",
    verdict: null,
    marks: ["1", "2"],
    outdated: false,
    stale: false,
    staleBecause: [],
    ...about,
  };
}

const marks = [mark("1", "ada"), mark("2", "bea", { verdict: "refuted" })];

it.each<[string, readonly RoomMark[], readonly RoomResolution[], number]>([
  ["whose mark was weighed", marks, [asks()], 1],
  ["nobody whose mark was not", [mark("3", "ada"), ...marks.slice(1)], [asks()], 0],
  ["nobody who has marked anew", [...marks, mark("3", "ada")], [asks()], 0],
  ["nobody who has withdrawn", [...marks, mark("3", "ada", { verdict: null })], [asks()], 0],
  ["whoever has not, though another has", [...marks, mark("3", "bea")], [asks()], 1],
  ["on what was said as well", [mark("1", "ada", { layer: "said" })], [asks({ layer: "said" })], 1],
  ["nobody where something else was decided since", marks, [asks(), asks({ outcome: "ask_another" })], 0],
  ["nobody of words that the claim no longer has", marks, [asks({ outdated: true })], 0],
])("a question asks %s", (_, given, resolutions, count) => {
  expect(questionsTo("ada", { marks: given, resolutions })).toHaveLength(count);
});
