import "server-only";
import { createHash } from "node:crypto";
import { sampleProject } from "../../prisma/sample/project";
import type { SampleClaim, SampleOccurrence, SamplePerson } from "../../prisma/sample/sample";
import { currentMarks } from "../domain/claim-state";
import type { Mention } from "../domain/mention";
import type { Ability, Role } from "../domain/permissions";
import { CreateAnnotationSchema } from "../schemas/annotation";
import { CreateArticleSchema } from "../schemas/article";
import { type ClaimChoice, ClaimChoiceSchema } from "../schemas/claim";
import { CreateMarkSchema } from "../schemas/mark";
import { CreateObjectionSchema } from "../schemas/objection";
import { CreateResolutionSchema } from "../schemas/resolution";
import { type Actor, actorOfAccount, type Permit, permit } from "./actor";
import { addOccurrence, createAnnotation } from "./annotations/mutations";
import { createArticle } from "./articles/mutations";
import { assign } from "./assignments/mutations";
import { hashPassword } from "./auth/password";
import { createComment } from "./comments/mutations";
import { changeComment } from "./comments/threads";
import { database, prisma } from "./db/database";
import { underStartLock } from "./db/start-lock";
import { plantGold } from "./gold/mutations";
import { createMark } from "./marks/mutations";
import { createObjection } from "./objections/mutations";
import { createProject } from "./projects/mutations";
import { reserveClaim } from "./queue/mutations";
import { createReasonJudgement } from "./reasons/mutations";
import { createResolution } from "./resolutions/mutations";

/** Who can sign in to the demo, all with the same password. */
export const demoPassword = "tickmark";
export const demoPeople: Record<SamplePerson, { name: string; role: Role }> = {
  editor: { name: "Edda Holm", role: "annotator" },
  reviewer: { name: "Rainer Voss", role: "reviewer" },
  second: { name: "Selma Aydin", role: "reviewer" },
  resolver: { name: "Viola Roth", role: "resolver" },
  manager: { name: "Mona Keller", role: "manager" },
};

/** An id that is the same at every start, so that a seeding that was interrupted is completed and not repeated. */
function idOf(...key: string[]): string {
  const hex = createHash("sha256").update(key.join("\n")).digest("hex");
  // RFC 9562, section 5.8: version 8 leaves the bits to the program.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/**
 * Seeds the demo people and the sample project, through the same functions that people's work goes through. Does
 * nothing where it is there already: the last resolution is made last, and resolutions never go away.
 */
export function seedSample(say: (line: string) => void): Promise<void> {
  return database().withConnection((connection) => underStartLock(connection, () => seedUnlessThere(say)));
}

async function seedUnlessThere(say: (line: string) => void): Promise<void> {
  const last = sampleProject.claims.findLast((claim) => claim.resolutions?.length);
  const lastId = last ? idOf("resolution", last.key, last.resolutions?.at(-1)?.layer ?? "") : "";
  if (await prisma().resolution.findUnique({ where: { id: lastId }, select: { id: true } })) return;
  say("Seeding the sample project …");
  const people = await seedPeople();
  const projectId = await seedProject(people);
  const may = <A extends Ability>(person: SamplePerson, ability: A) =>
    permit(people[person], { project: projectId }, ability);

  const articleIds = new Map<string, string>();
  for (const { key, ...article } of sampleProject.articles) {
    const input = CreateArticleSchema.parse({ id: idOf("article", key), ...article });
    articleIds.set(key, (await createArticle(await may("manager", "import"), input)).id);
  }
  const annotationIds = new Map<string, string>();
  for (const claim of sampleProject.claims) {
    await seedOccurrences(await may(claim.by, "annotate"), claim, articleIds, annotationIds);
  }
  await seedQueue(people, may, articleIds);
  for (const { key, gold } of sampleProject.claims) {
    if (gold) await plantGold(await may("manager", "manage"), idOf("claim", key), gold);
  }
  for (const claim of sampleProject.claims) await seedReview(claim, may);
  await seedPast(projectId);
}

/**
 * All of the sample is made in the moment of the first start, of which a chart by day shows one day. So it is told that its
 * claims went the way that they went, one after the other and from day to day, in the three weeks before; that they were
 * not there for the moment before the first start takes that back, and the numbers from then on are what they are.
 */
async function seedPast(projectId: string): Promise<void> {
  await prisma().$executeRaw`
    WITH real AS (
      SELECT change.*, row_number() OVER claim AS step, first_value(at) OVER claim AS begun,
        first_value(seq) OVER claim AS claim_seq
      FROM "ClaimStateChange" change WHERE "projectId" = ${projectId}::uuid
      WINDOW claim AS (PARTITION BY "claimId" ORDER BY seq)
    ), placed AS (
      SELECT real.*, percent_rank() OVER (ORDER BY claim_seq) AS place FROM real
    )
    INSERT INTO "ClaimStateChange" ("projectId", "claimId", at, before, after)
    SELECT "projectId", "claimId", begun - interval '21 days' * (1 - 0.5 * place) + interval '52 hours' * (step - 1), before, after
      FROM placed
    UNION ALL
    (SELECT DISTINCT ON ("claimId") "projectId", "claimId", begun - interval '1 millisecond', after, NULL::"State"
      FROM placed ORDER BY "claimId", step DESC)`;
}

async function seedQueue(
  people: Record<SamplePerson, Actor>,
  may: <A extends Ability>(person: SamplePerson, ability: A) => Promise<Permit<A | "read">>,
  articleIds: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { to, ...what } of sampleProject.assignments) {
    const subject =
      "article" in what ? { articleId: articleIds.get(what.article) ?? "" } : { claimId: idOf("claim", what.claim) };
    await assign(await may("manager", "manage"), subject, people[to].id);
  }
  for (const { claim, by } of sampleProject.reservations) {
    await reserveClaim(await may(by, "mark"), idOf("claim", claim), idOf("reservation", claim, by));
  }
}

async function seedPeople(): Promise<Record<SamplePerson, Actor>> {
  const passwordHash = await hashPassword(demoPassword);
  const entries = Object.entries(demoPeople).map(async ([key, { name }]) => {
    const email = `${key}@demo.test`;
    const isAdministrator = key === "manager";
    const data = { id: idOf("person", key), email, name, passwordHash, isDemo: true, isAdministrator };
    // Another process may be seeding at the same time.
    await prisma().user.createMany({ data, skipDuplicates: true });
    const { id } = await prisma().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    return [key, await actorOfAccount(id)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<SamplePerson, Actor>;
}

async function seedProject(people: Record<SamplePerson, Actor>): Promise<string> {
  const { name, description, guidelines } = sampleProject;
  const project = await createProject(people.manager, {
    id: idOf("project"),
    name,
    description,
    guidelines,
    annotatorsMayMark: true,
    resolverBlind: true,
    reasonsRound: true,
  });
  await prisma().membership.createMany({
    data: Object.entries(demoPeople).map(([key, { role }]) => ({
      projectId: project.id,
      userId: people[key as SamplePerson].id,
      role,
      changedById: people.manager.id,
    })),
    skipDuplicates: true,
  });
  return project.id;
}

async function seedOccurrences(
  permit: Permit<"annotate" | "read">,
  claim: SampleClaim,
  articleIds: ReadonlyMap<string, string>,
  annotationIds: Map<string, string>,
): Promise<void> {
  const claimId = idOf("claim", claim.key);
  const { text, question, attribution, quantity } = claim;
  const whole = ClaimChoiceSchema.parse({ id: claimId, text, question, attribution, quantity });
  for (const [index, occurrence] of claim.occurrences.entries()) {
    const choice: ClaimChoice = index === 0 ? whole : ClaimChoiceSchema.parse({ id: claimId });
    await seedOccurrence(permit, occurrence, choice, articleIds, annotationIds);
  }
}

/** Two claims on the very same words share one annotation. */
async function seedOccurrence(
  permit: Permit<"annotate" | "read">,
  { article, quote, prefix }: SampleOccurrence,
  claim: ClaimChoice,
  articleIds: ReadonlyMap<string, string>,
  annotationIds: Map<string, string>,
): Promise<void> {
  const place = [article, prefix ?? "", quote].join("\n");
  const there = annotationIds.get(place);
  if (there) {
    await addOccurrence(permit, there, { claim });
    return;
  }
  const id = idOf("annotation", place);
  const input = { ...CreateAnnotationSchema.parse({ id, quote, prefix, claim: { id } }), claim };
  await createAnnotation(permit, articleIds.get(article) ?? "", input);
  annotationIds.set(place, id);
}

/** The demo people whom a text names. */
function mentionsIn(text: string): Mention[] {
  return Object.entries(demoPeople).flatMap(([key, { name }]) => {
    const start = text.indexOf(`@${name}`);
    return start < 0 ? [] : [{ userId: idOf("person", key), start, end: start + name.length + 1 }];
  });
}

async function seedReview(
  claim: SampleClaim,
  may: <A extends Ability>(person: SamplePerson, ability: A) => Promise<Permit<A | "read">>,
): Promise<void> {
  const claimId = idOf("claim", claim.key);
  const marks = [];
  for (const [index, { by, ...mark }] of claim.marks.entries()) {
    const input = CreateMarkSchema.parse({ id: idOf("mark", claim.key, String(index)), ...mark });
    marks.push((await createMark(await may(by, "mark"), claimId, input)).value);
  }
  for (const [index, comment] of (claim.comments ?? []).entries()) {
    const commentId = (place: number) => idOf("comment", claim.key, String(place));
    const id = commentId(index);
    const { by, text, replyTo, thread } = comment;
    const body = { id, text, ...(replyTo !== undefined && { replyToId: commentId(replyTo) }) };
    await createComment(await may(by, "annotate"), { claimId }, { ...body, mentions: mentionsIn(text) });
    if (thread) {
      await changeComment(await may(thread.by, "annotate"), id, { version: 1, threadState: thread.state });
    }
  }
  for (const [index, { by, of, judgement, words }] of (claim.judgements ?? []).entries()) {
    const id = idOf("judgement", claim.key, String(index));
    const input = { id, mark: marks[of]?.id ?? "", judgement, words };
    await createReasonJudgement(await may(by, "mark"), claimId, input);
  }
  const current = currentMarks(marks.map((mark) => ({ ...mark, authorId: mark.author.id })));
  for (const resolution of claim.resolutions ?? []) {
    const marks = current.filter(({ layer }) => layer === resolution.layer).map(({ id }) => id);
    const input = { id: idOf("resolution", claim.key, resolution.layer), ...resolution, marks };
    await createResolution(await may("resolver", "resolve"), claimId, CreateResolutionSchema.parse(input));
  }
  const [decided] = claim.resolutions ?? [];
  if (!claim.objection || !decided) return;
  const { by, ...said } = claim.objection;
  const input = CreateObjectionSchema.parse({ id: idOf("objection", claim.key), ...said });
  await createObjection(await may(by, "mark"), idOf("resolution", claim.key, decided.layer), input);
}
