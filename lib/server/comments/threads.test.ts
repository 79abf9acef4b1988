import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { CommentRecord } from "../../schemas/comment";
import { CreateCommentSchema } from "../../schemas/comment";
import { expectLines, linesOf } from "../../testing/history";
import { addMember, makeClaim, makeTeam, type Team } from "../../testing/people";
import { type Actor, permit } from "../actor";
import { listClaims } from "../claims/list";
import { prisma } from "../db/database";
import { findMembers } from "../members/data";
import { type CommentSubject, listComments } from "./data";
import { createComment, deleteComment } from "./mutations";
import { changeComment, listWaitingThreads, readThread } from "./threads";

let team: Team;
let claimId: string;
let annotationId: string;

beforeAll(async () => {
  team = await makeTeam();
  const claim = await makeClaim(team);
  claimId = claim.id;
  annotationId = claim.occurrences[0]?.annotationId ?? "";
});

const permitOf = (actor: Actor) => permit(actor, { project: team.projectId }, "annotate");

/** Says something about the claim, or elsewhere; `@` and the names of members in it mention them. */
async function say(
  actor: Actor,
  text: string,
  about: { replyToId?: string; isNeutral?: boolean; names?: Actor[]; on?: CommentSubject } = {},
): Promise<CommentRecord> {
  const { names = [], on = { claimId }, ...rest } = about;
  const mentions = names.map(({ id, name }) => {
    const start = text.indexOf(`@${name}`);
    return { userId: id, start, end: start + name.length + 1 };
  });
  return createComment(await permitOf(actor), on, CreateCommentSchema.parse({ text, mentions, ...rest }));
}

const waitingFor = async (actor: Actor) => (await listWaitingThreads(await permitOf(actor), {})).items;
const idsWaitingFor = async (actor: Actor) => (await waitingFor(actor)).map(({ id }) => id);

describe("a reply", () => {
  it("joins the thread of what it replies to, of a reply as well", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "Who counted?");
    const reply = await say(annotator, "The service.", { replyToId: first.id });
    const second = await say(reviewer, "And since when?", { replyToId: reply.id });
    expect([first.replyToId, reply.replyToId, second.replyToId]).toEqual([null, first.id, first.id]);
    expect(first.thread).toEqual({ state: "open", by: null, at: null });
    expect(reply.thread).toBeNull();
  });

  it.each([
    ["what is not there", async () => randomUUID()],
    [
      "a comment on something else",
      async () => (await say(team.people.reviewer, "Here.", { on: { annotationId } })).id,
    ],
    [
      "what was taken back",
      async () => {
        const { id } = await say(team.people.reviewer, "No.");
        await deleteComment(await permitOf(team.people.reviewer), id);
        return id;
      },
    ],
  ])("to %s is refused", async (_, replyTo) => {
    const replyToId = await replyTo();
    const count = () => prisma().comment.count({ where: { projectId: team.projectId } });
    const before = await count();
    await expect(say(team.people.annotator, "To what?", { replyToId })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: ["replyToId"], code: "comment-unknown" }],
    });
    expect(await count()).toBe(before);
  });

  it("cannot be put under another comment by the database either", async () => {
    const { reviewer } = team.people;
    const first = await say(reviewer, "One.");
    const reply = await say(reviewer, "Two.", { replyToId: first.id });
    const by = { createdById: reviewer.id, changedById: reviewer.id, projectId: team.projectId, text: "Three." };
    await expect(prisma().comment.create({ data: { ...by, claimId, replyToId: reply.id } })).rejects.toThrow();
    await expect(prisma().comment.create({ data: { ...by, annotationId, replyToId: first.id } })).rejects.toThrow();
  });
});

describe("a thread's state", () => {
  it("goes from open to addressed to resolved and back, with who and when, and every step in the history", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "A typo?");
    const lines = await linesOf(team, async () => {
      let version = first.version;
      for (const threadState of ["addressed", "resolved", "open"] as const) {
        const changed = await changeComment(await permitOf(annotator), first.id, { version, threadState });
        expect(changed.thread).toMatchObject({ state: threadState, by: { id: annotator.id } });
        version = changed.version;
      }
    });
    const step = (before: string, after: string) => ({
      before: { threadState: before },
      after: { threadState: after },
    });
    expectLines(lines, [
      ["Edda", "changed", "Comment", step("open", "addressed")],
      ["Edda", "changed", "Comment", step("addressed", "resolved")],
      ["Edda", "changed", "Comment", step("resolved", "open")],
    ]);
    expect(lines.map((line) => line.claimId)).toEqual([claimId, claimId, claimId]);
  });

  it("is changed once by two who do so at once; the other is told what it is now", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "Both?");
    const change = async (actor: Actor, threadState: "addressed" | "resolved") =>
      changeComment(await permitOf(actor), first.id, { version: 1, threadState });
    const both = await Promise.allSettled([change(reviewer, "addressed"), change(annotator, "resolved")]);
    const won = both.find((one) => one.status === "fulfilled");
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "stale", current: { id: first.id, version: 2 } });
    expect(won?.value.version).toBe(2);
  });

  it("that was just brought there by the same person is taken for done", async () => {
    const { reviewer } = team.people;
    const first = await say(reviewer, "Twice?");
    const change = async () =>
      changeComment(await permitOf(reviewer), first.id, { version: 1, threadState: "resolved" });
    expect(await change()).toEqual(await change());
  });

  it("that the same person brings there twice at once is there once", async () => {
    const { reviewer } = team.people;
    const first = await say(reviewer, "Twice at once?");
    const may = await permitOf(reviewer);
    const change = () => changeComment(may, first.id, { version: 1, threadState: "resolved" });
    const [one, other] = await Promise.all([change(), change()]);
    expect([one.version, other]).toEqual([2, one]);
  });

  it("is not a reply's, and only what comes next", async () => {
    const { reviewer } = team.people;
    const first = await say(reviewer, "One.");
    const reply = await say(reviewer, "Two.", { replyToId: first.id });
    const may = await permitOf(reviewer);
    await expect(changeComment(may, reply.id, { version: 1, threadState: "resolved" })).rejects.toMatchObject({
      fields: [{ code: "reply-has-no-state" }],
    });
    await expect(changeComment(may, first.id, { version: 1, threadState: "open" })).rejects.toMatchObject({
      fields: [{ code: "thread-state-next" }],
    });
  });

  it("is open again when somebody replies to what was resolved", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "Settled?");
    await changeComment(await permitOf(reviewer), first.id, { version: 1, threadState: "resolved" });
    await say(annotator, "Not yet.", { replyToId: first.id });
    const { items } = await listComments(await permitOf(reviewer), { claimId }, {});
    expect(items.find(({ id }) => id === first.id)?.thread).toMatchObject({ state: "open", by: { id: annotator.id } });
  });
});

describe("a mention", () => {
  it("is shown by the name of today, and is plain words once its person is no member", async () => {
    const { reviewer, manager } = team.people;
    const selma = await addMember(team, "reviewer", "Selma");
    const said = await say(reviewer, "Ask @Selma, please.", { names: [selma] });
    expect(said.mentions).toEqual([{ start: 4, end: 10, person: { id: selma.id, name: "Selma" } }]);
    const now = async () =>
      (await listComments(await permitOf(reviewer), { claimId }, {})).items.find(({ id }) => id === said.id);
    await prisma().user.update({ where: { id: selma.id }, data: { name: "Selma Roth" } });
    expect((await now())?.mentions[0]?.person.name).toBe("Selma Roth");
    const membership = { projectId_userId: { projectId: team.projectId, userId: selma.id } };
    const left = { deletedAt: new Date(), changedById: manager.id };
    await prisma().membership.update({ where: membership, data: left });
    expect(await now()).toMatchObject({ text: "Ask @Selma, please.", mentions: [] });
  });

  it("of somebody from elsewhere is plain words from the start", async () => {
    const other = await makeTeam();
    const said = await say(team.people.reviewer, "Ask @Rainer.", { names: [other.people.reviewer] });
    expect(said.mentions).toEqual([]);
  });

  it("out of the text is refused, and nothing is said", async () => {
    const { reviewer } = team.people;
    const wrong = { text: "Nobody.", mentions: [{ userId: reviewer.id, start: 0, end: 7 }] };
    const input = CreateCommentSchema.parse(wrong);
    await expect(createComment(await permitOf(reviewer), { claimId }, input)).rejects.toMatchObject({
      fields: [{ path: ["mentions", 0], code: "mention-misplaced" }],
    });
  });

  it("with its comment is written once, however often it is sent", async () => {
    const { reviewer, annotator } = team.people;
    const id = randomUUID();
    const mentions = [{ userId: annotator.id, start: 0, end: 5 }];
    const input = CreateCommentSchema.parse({ id, text: "@Edda, look.", mentions });
    const may = await permitOf(reviewer);
    const sent = await Promise.all([1, 2, 3, 4].map(() => createComment(may, { claimId }, input)));
    for (const one of sent) expect(one).toEqual(sent[0]);
    expect(await prisma().mention.count({ where: { commentId: id } })).toBe(1);
  });
});

describe("on the desk", () => {
  let selma: Actor;
  beforeAll(async () => {
    selma = await addMember(team, "reviewer", "Selma");
  });

  it("a thread waits for who is mentioned, until she has read it", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "Who knows?");
    await say(annotator, "I don't.", { replyToId: first.id });
    expect(await idsWaitingFor(selma)).not.toContain(first.id);
    const naming = await say(annotator, "@Selma, you?", { replyToId: first.id, names: [selma] });
    const waiting = (await waitingFor(selma)).find(({ id }) => id === first.id);
    expect(waiting).toMatchObject({
      unread: 1,
      mentionsReader: true,
      latest: { id: naming.id },
      claim: { id: claimId },
    });
    await readThread(await permitOf(selma), first.id, naming.id);
    expect(await idsWaitingFor(selma)).not.toContain(first.id);
    await say(annotator, "@Selma?", { replyToId: first.id, names: [selma] });
    expect(await idsWaitingFor(selma)).toContain(first.id);
  });

  it("a thread waits for who has spoken in it, until she answers", async () => {
    const { reviewer, annotator } = team.people;
    const first = await say(reviewer, "Since when?", { on: { annotationId } });
    expect(await idsWaitingFor(reviewer)).not.toContain(first.id);
    await say(annotator, "Since May.", { replyToId: first.id, on: { annotationId } });
    const waiting = (await waitingFor(reviewer)).find(({ id }) => id === first.id);
    expect(waiting).toMatchObject({
      unread: 1,
      mentionsReader: false,
      claim: null,
      annotation: { id: annotationId, quote: "it was said" },
    });
    await say(reviewer, "Thanks.", { replyToId: first.id, on: { annotationId } });
    expect(await idsWaitingFor(reviewer)).not.toContain(first.id);
    expect(await idsWaitingFor(annotator)).toContain(first.id);
  });

  it.each([
    [
      "resolved",
      async (id: string) =>
        changeComment(await permitOf(team.people.reviewer), id, { version: 1, threadState: "resolved" }),
    ],
    ["taken back", async (id: string) => deleteComment(await permitOf(team.people.reviewer), id)],
  ])("what is %s waits for nobody", async (_, end) => {
    const first = await say(team.people.reviewer, "@Selma, look.", { names: [selma] });
    expect(await idsWaitingFor(selma)).toContain(first.id);
    await end(first.id);
    expect(await idsWaitingFor(selma)).not.toContain(first.id);
  });

  it("they come page by page, the latest first, each once", async () => {
    const viola = await addMember(team, "annotator", "Viola");
    const made = [];
    for (const text of ["@Viola 1", "@Viola 2", "@Viola 3"]) made.push(await say(selma, text, { names: [viola] }));
    const pages = [];
    let cursor: string | undefined;
    do {
      const page = await listWaitingThreads(await permitOf(viola), { limit: 1, cursor });
      pages.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual(made.reverse().map(({ id }) => [id]));
  });

  it("reading is of this thread's comments alone", async () => {
    const [one, other] = [await say(selma, "One."), await say(selma, "Other.")];
    const may = await permitOf(team.people.reviewer);
    await expect(readThread(may, one.id, other.id)).rejects.toMatchObject({ code: "invalid" });
    await expect(readThread(may, randomUUID(), one.id)).rejects.toMatchObject({ code: "not-found" });
  });
});

it("a discussion is counted neither as an occurrence nor as a mark", async () => {
  const may = await team.may("viewer", "read");
  const counted = async () => (await listClaims(may, {})).items.find(({ id }) => id === claimId);
  const before = await counted();
  await say(team.people.reviewer, "Refuted, if you ask me.");
  expect(await counted()).toEqual(before);
});

it("members are found by the beginnings of the words of their names", async () => {
  await addMember(team, "viewer", "Jörg von Öhlen");
  const found = async (q?: string) =>
    (await findMembers(await team.may("viewer", "read"), { q })).items.map((one) => one.name);
  expect(await found("oh")).toEqual(["Jörg von Öhlen"]);
  expect(await found("jorg OHL")).toEqual(["Jörg von Öhlen"]);
  expect(await found("lena")).toEqual([]);
  expect(await found()).toContain("Rainer");
});
