import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "../../domain/permissions";
import { readJsonl } from "../../formats/jsonl";
import { ClaimChoiceSchema } from "../../schemas/claim";
import { exported } from "../../testing/exports";
import { addMember, makeClaim, makeMark, makeTeam, type Team } from "../../testing/people";
import { collect } from "../../testing/stream";
import { type Actor, permit } from "../actor";
import { addOccurrence } from "../annotations/mutations";
import { listEvents } from "../history/data";
import { type CommentSubject, listComments } from "./data";
import { createComment } from "./mutations";
import { listWaitingThreads } from "./threads";

let team: Team;
/** A second reviewer, who has marked nothing yet. */
let second: Actor;
let claimId: string;
let annotationId: string;

beforeEach(async () => {
  team = await makeTeam({ blind: true });
  second = await addMember(team, "reviewer", "Selma");
  const claim = await makeClaim(team);
  claimId = claim.id;
  annotationId = claim.occurrences[0]?.annotationId ?? "";
});

const readAs = (who: Role | Actor) =>
  typeof who === "string" ? team.may(who, "read") : permit(who, { project: team.projectId }, "read");

async function say(
  by: Role | Actor,
  text: string,
  about: { on?: CommentSubject; isNeutral?: boolean; replyToId?: string; names?: Actor } = {},
) {
  const { on = { claimId }, names, ...rest } = about;
  const mentions = names ? [{ userId: names.id, start: 0, end: names.name.length + 1 }] : [];
  const actor = typeof by === "string" ? team.people[by] : by;
  const may = await permit(actor, { project: team.projectId }, "annotate");
  return createComment(may, on, { id: undefined, text, mentions, ...rest });
}

/** How many comments somebody sees, by each way that shows them. */
async function seenBy(who: Role | Actor): Promise<number[]> {
  const may = await readAs(who);
  const records = await collect(readJsonl(exported(may, "jsonl")));
  const { items } = await listEvents(may, { limit: 500 });
  return [
    (await listComments(may, { claimId }, {})).items.length +
      (await listComments(may, { annotationId }, {})).items.length,
    records.filter(({ type }) => type === "comment").length,
    items.filter(({ subjectType }) => subjectType === "Comment").length,
  ];
}

const everywhere = (count: number) => [count, count, count];

describe("in a blind project a comment", () => {
  it("waits until its reader has judged the claim", async () => {
    await say("annotator", "I think it is wrong.");
    await say("annotator", "As I said there.", { on: { annotationId } });
    expect(await seenBy(second)).toEqual(everywhere(0));
    await makeMark(team, second, claimId, "confirmed");
    expect(await seenBy(second)).toEqual(everywhere(2));
  });

  it("is seen by its author, by who manages, and by nobody who may not judge", async () => {
    await say("annotator", "I think it is wrong.");
    expect(await seenBy("annotator")).toEqual(everywhere(1));
    expect(await seenBy("manager")).toEqual(everywhere(1));
    expect(await seenBy("viewer")).toEqual(everywhere(0));
    expect(await seenBy("resolver")).toEqual(everywhere(0));
  });

  it("is seen by all where its author declares that it shows nothing", async () => {
    await say("annotator", "Which page is that on?", { isNeutral: true });
    await say("annotator", "And here?", { isNeutral: true, on: { annotationId } });
    for (const who of [second, "viewer", "resolver"] as const) expect(await seenBy(who)).toEqual(everywhere(2));
  });

  it("is seen by a resolver once the claim is disputed", async () => {
    await say("annotator", "I think it is wrong.");
    await makeMark(team, "reviewer", claimId, "confirmed");
    await makeMark(team, second, claimId, "refuted");
    expect(await seenBy("resolver")).toEqual(everywhere(1));
  });

  it("on words that assert two claims waits until both are judged", async () => {
    const other = await makeClaim(team, "Another.");
    await addOccurrence(await team.may("annotator", "annotate"), annotationId, {
      claim: ClaimChoiceSchema.parse({ id: other.id }),
    });
    await say("annotator", "Both are wrong.", { on: { annotationId } });
    await makeMark(team, second, claimId, "confirmed");
    expect((await seenBy(second))[0]).toBe(0);
    await makeMark(team, second, other.id, "confirmed");
    expect((await seenBy(second))[0]).toBe(1);
  });

  it("on what is attributed waits until both layers are judged", async () => {
    const said = await makeClaim(team, { text: "He said so.", attribution: { source: "He" } });
    await say("annotator", "Never did he say so.", { on: { claimId: said.id } });
    const seen = async () => (await listComments(await readAs(second), { claimId: said.id }, {})).items.length;
    await makeMark(team, second, said.id, "confirmed");
    expect(await seen()).toBe(0);
    await makeMark(team, second, said.id, "confirmed", { layer: "said" });
    expect(await seen()).toBe(1);
  });

  it("takes no reply from who does not see it", async () => {
    const { id } = await say("annotator", "I think it is wrong.");
    await expect(say(second, "What?", { replyToId: id })).rejects.toMatchObject({ code: "invalid" });
    await expect(say("reviewer", "What?", { replyToId: id })).rejects.toMatchObject({ code: "invalid" });
  });

  it("brings a mention to the desk when it is seen, and not before", async () => {
    const { id } = await say("annotator", "@Selma, it is wrong, isn't it?", { names: second });
    const waiting = async () => (await listWaitingThreads(await readAs(second), {})).items.map((thread) => thread.id);
    expect(await waiting()).toEqual([]);
    await makeMark(team, second, claimId, "confirmed");
    expect(await waiting()).toEqual([id]);
  });
});
