import { describe, expect, it } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation, type RoomClaim } from "../../domain/room";
import type { LiveEvent } from "../../schemas/live";
import { concernsRoom, isKnown, newsOf, nothingNew, takeSome, withNews } from "./news";
import { firstState, reduceRoom } from "./reducer";

const edda = { id: "edda", name: "Edda" };
const rainer = { id: "rainer", name: "Rainer" };
const words = { start: 3, end: 10, quote: "It was.", comments: [] };
const annotation: RoomAnnotation = {
  ...{ id: "a", ...words, claimIds: ["c"], createdBy: edda, createdAt: "2025-11-08T09:00:00.000Z", version: 1 },
};
const settled: RoomClaim = {
  ...newClaim("settled", "It was not.", null),
  resolutions: [
    {
      ...{ layer: "so", outcome: "side", verdict: "refuted" },
      ...{ marks: [], outdated: false, stale: false, staleBecause: [] },
    },
  ],
};
const room: Room = [newClaim("c", "It was.", null), settled].reduce(
  putClaim,
  putAnnotation({ marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() }, annotation),
);

const event = (about: Partial<LiveEvent>): LiveEvent => ({
  ...{
    seq: "1",
    at: "2026-11-27T03:00:00.000Z",
    actor: rainer,
    action: "created",
    subjectType: "Mark",
    subjectId: "m",
  },
  ...{ claimId: null, articleId: null, annotationId: null, ...about },
});

describe("what concerns a room", () => {
  it.each<[string, Partial<LiveEvent>, boolean]>([
    ["an annotation in its article", { articleId: "article", annotationId: "new" }, true],
    ["one in another article", { articleId: "other", annotationId: "new" }, false],
    ["a mark on a claim of it", { claimId: "c" }, true],
    ["a mark on another claim", { claimId: "elsewhere" }, false],
    ["a claim of it asserted elsewhere too", { claimId: "c", articleId: "other" }, true],
    ["a question", {}, false],
  ])("%s: %s", (_, about, concerns) => {
    expect(concernsRoom(room, "article", event(about))).toBe(concerns);
  });
});

describe("what is to be read", () => {
  const read = (about: Partial<LiveEvent>) => {
    const { annotations, claims, blocks } = newsOf(room, event(about));
    return { annotations: [...annotations], claims: [...claims], blocks };
  };

  it("is what an event is about", () => {
    expect(read({ subjectType: "Mark", claimId: "c" })).toEqual({ annotations: [], claims: ["c"], blocks: false });
    const occurrence = { subjectType: "Occurrence", claimId: "new", annotationId: "a" };
    expect(read(occurrence)).toEqual({ annotations: ["a"], claims: ["new"], blocks: false });
    expect(read({ subjectType: "BlockRevision" })).toEqual({ annotations: [], claims: [], blocks: true });
  });

  it("is, after another figure, also what was settled and may be stale", () => {
    expect(read({ subjectType: "Quantity", claimId: "c" }).claims).toEqual(["c", "settled"]);
  });

  it("is asked for in parts, and each once", () => {
    const news = ["c", "d", "c"].map((claimId) => newsOf(room, event({ claimId }))).reduce(withNews, nothingNew);
    const [now, later] = takeSome(news, 1);
    expect([[...now.claims], [...later.claims]]).toEqual([["c"], ["d"]]);
  });
});

describe("what is known already", () => {
  const begun = firstState(room, "100-0");
  const mark = { subjectType: "Mark", claimId: "c" };

  it("is what was before the room was read, or a claim by itself", () => {
    expect(isKnown(begun, "edda", { event: event(mark), cursor: "99-7" })).toBe(true);
    expect(isKnown(begun, "edda", { event: event(mark), cursor: "100-7" })).toBe(false);
    const part = { annotations: [], claims: [newClaim("c", "It was.", null)] };
    const later = reduceRoom(begun, { type: "records-read", asked: ["c"], part, cursor: "101-0" });
    expect(isKnown(later, "edda", { event: event(mark), cursor: "100-7" })).toBe(true);
    expect(isKnown(later, "edda", { event: event({ claimId: "settled" }), cursor: "100-7" })).toBe(false);
  });

  it("is one's own, once it was answered, and not what another did to the same", () => {
    const command = { id: "m", by: edda, at: "", kind: "mark", claimId: "c", claimVersion: 1, layer: "so" } as const;
    const own = { ...command, verdict: "confirmed", rationale: "", evidence: [], previous: null } as const;
    const answered = reduceRoom(begun, { type: "accepted", command: own, annotation: null, cursor: "103-0" });
    expect(isKnown(answered, "edda", { event: event({ ...mark, actor: edda }), cursor: "102-1" })).toBe(true);
    expect(isKnown(answered, "edda", { event: event({ ...mark, actor: edda }), cursor: "104-1" })).toBe(false);
    expect(isKnown(answered, "edda", { event: event({ ...mark, actor: rainer }), cursor: "102-1" })).toBe(false);
  });
});

describe("what others did, when it was read", () => {
  const begun = firstState(room, "100-0");

  it("comes into the room, with what came with it, and what is gone goes", () => {
    const other = { ...annotation, id: "b", claimIds: ["d"] };
    const part = { annotations: [other], claims: [newClaim("d", "Really.", null)] };
    const { confirmed } = reduceRoom(begun, { type: "records-read", asked: ["a", "b"], part, cursor: "101-0" });
    expect([[...confirmed.annotations.keys()], [...confirmed.claims.keys()]]).toEqual([["b"], ["c", "settled", "d"]]);
  });

  it("stays, when an older page of the room arrives after it", () => {
    const gone = { annotations: [], claims: [] };
    const later = reduceRoom(begun, { type: "records-read", asked: ["a"], part: gone, cursor: "102-0" });
    const page = { annotations: [annotation], claims: [] };
    expect(reduceRoom(later, { type: "page-read", page, cursor: "101-0" }).confirmed.annotations.size).toBe(0);
    expect(reduceRoom(later, { type: "page-read", page, cursor: "103-0" }).confirmed.annotations.size).toBe(1);
  });
});
