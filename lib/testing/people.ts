import { randomUUID } from "node:crypto";
import type { Ability, Role } from "../domain/permissions";
import type { Verdict } from "../domain/verdict";
import { CreateAnnotationSchema } from "../schemas/annotation";
import type { ArticleRecord } from "../schemas/article";
import { CreateArticleSchema } from "../schemas/article";
import type { ClaimDraft } from "../schemas/claim";
import type { ClaimDetail } from "../schemas/claim-detail";
import { CreateMarkSchema, type MarkDraft, type MarkRecord } from "../schemas/mark";
import { CreateResolutionSchema, type ResolutionDraft, type ResolutionRecord } from "../schemas/resolution";
import { type Actor, actorOfAccount, type Permit, permit } from "../server/actor";
import { createAnnotation } from "../server/annotations/mutations";
import { createArticle } from "../server/articles/mutations";
import { getClaim } from "../server/claims/detail";
import { prisma } from "../server/db/database";
import { createMark } from "../server/marks/mutations";
import { createProject } from "../server/projects/mutations";
import { createResolution } from "../server/resolutions/mutations";

/** Somebody new with an account. */
export async function makePerson(name = "Ada", about: { isAdministrator?: boolean } = {}): Promise<Actor> {
  const email = `${randomUUID()}@example.test`;
  const { id } = await prisma().user.create({ data: { email, name, ...about }, select: { id: true } });
  return actorOfAccount(id);
}

/** A project with somebody in every role. */
export interface Team {
  projectId: string;
  people: Record<Role, Actor>;
  /** What the member of a role may do in it. */
  may<A extends Ability>(role: Role, ability: A): Promise<Permit<A | "read">>;
}

export async function makeTeam({
  annotatorsMayMark = true,
  ...about
}: {
  marksRequired?: number;
  annotatorsMayMark?: boolean;
  blind?: boolean;
  resolverBlind?: boolean;
  reasonsRound?: boolean;
} = {}): Promise<Team> {
  const manager = await makePerson("Mona");
  const project = await createProject(manager, {
    id: undefined,
    name: "Figures",
    description: undefined,
    guidelines: undefined,
    annotatorsMayMark,
    marksRequired: about.marksRequired,
    blind: about.blind,
    resolverBlind: about.resolverBlind,
    reasonsRound: about.reasonsRound,
  });
  const join = async (role: Role, name: string) => {
    const person = await makePerson(name);
    await prisma().membership.create({
      data: { projectId: project.id, userId: person.id, role, changedById: manager.id },
    });
    return person;
  };
  const people = {
    manager,
    annotator: await join("annotator", "Edda"),
    reviewer: await join("reviewer", "Rainer"),
    resolver: await join("resolver", "Viola"),
    viewer: await join("viewer", "Vera"),
  };
  return {
    projectId: project.id,
    people,
    may: (role, ability) => permit(people[role], { project: project.id }, ability),
  };
}

/** One more member, beside the one that every role has. */
export async function addMember({ projectId, people }: Team, role: Role, name: string): Promise<Actor> {
  const person = await makePerson(name);
  await prisma().membership.create({ data: { projectId, userId: person.id, role, changedById: people.manager.id } });
  return person;
}

export async function importText(team: Team, text: string, title = "An article"): Promise<ArticleRecord> {
  const input = CreateArticleSchema.parse({ title, text });
  return createArticle(await team.may("annotator", "import"), input);
}

/** A claim of the team, asserted by an article of its own. */
export async function makeClaim(team: Team, claim: ClaimDraft | string = "It was said."): Promise<ClaimDetail> {
  const article = await importText(team, "So it was said.");
  const draft = typeof claim === "string" ? { text: claim } : claim;
  const input = CreateAnnotationSchema.parse({ quote: "it was said", claim: draft });
  const { claims } = (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
  return getClaim(await team.may("viewer", "read"), claims[0]?.id ?? "");
}

/** A mark by a member; on `so` unless it says otherwise. */
export async function makeMark(
  { projectId, people }: Team,
  author: Role | Actor,
  claimId: string,
  verdict: Verdict | null,
  about: Partial<MarkDraft> = {},
): Promise<MarkRecord> {
  const actor = typeof author === "string" ? people[author] : author;
  const input = CreateMarkSchema.parse({ layer: "so", verdict, ...about });
  const { value } = await createMark(await permit(actor, { project: projectId }, "mark"), claimId, input);
  // As it is read from then on.
  const { gold: _, ...mark } = value;
  return mark;
}

/**
 * Decides a layer of a claim, weighing all marks that are current there; a verdict is that of a side where one of them has it.
 * @param verdict null where the outcome gives none
 */
export async function makeResolution(
  team: Team,
  claimId: string,
  verdict: Verdict | null,
  { layer = "so", by = team.people.resolver, ...about }: Partial<ResolutionDraft> & { by?: Actor } = {},
): Promise<ResolutionRecord> {
  const may = await permit(by, { project: team.projectId }, "resolve");
  const { marks } = await getClaim(may, claimId);
  const weighed = marks.filter((mark) => mark.current && mark.layer === layer);
  const outcome = weighed.some((mark) => mark.verdict === verdict) ? "side" : "third_verdict";
  const decision = { outcome, cause: "reading", verdict, rationale: "Weighed.", ...about };
  const input = CreateResolutionSchema.parse({ ...decision, layer, marks: weighed.map(({ id }) => id) });
  return createResolution(may, claimId, input);
}

/** Claims of the team that one article asserts, by their words; the earliest first. */
export async function makeClaimsInArticle(
  team: Team,
  texts: readonly string[],
): Promise<{ articleId: string; claimIds: string[] }> {
  const { id } = await importText(team, texts.map((text) => `${text} `).join(""));
  const may = await team.may("annotator", "annotate");
  const claimIds: string[] = [];
  for (const text of texts) {
    const { claims } = (await createAnnotation(may, id, CreateAnnotationSchema.parse({ quote: text, claim: { text } })))
      .value;
    claimIds.push(claims[0]?.id ?? "");
  }
  return { articleId: id, claimIds };
}
