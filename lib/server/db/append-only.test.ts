import { beforeAll, describe, expect, it } from "vitest";
import { addMember, importText, makeClaim, makeMark, makeResolution, makeTeam } from "../../testing/people";
import { makeToken } from "../../testing/tokens";
import { createBlockRevision } from "../articles/blocks";
import { assign } from "../assignments/mutations";
import { changeClaim } from "../claims/mutations";
import { createComment } from "../comments/mutations";
import { plantGold } from "../gold/mutations";
import { createInvitation } from "../invitations/mutations";
import { attachOccurrences } from "../passages/mutations";
import { skipClaim } from "../queue/mutations";
import { createReport } from "../reports/mutations";
import { createWebhook, testWebhook } from "../webhooks/mutations";
import { database, prisma } from "./database";

/** What only grows, and what changes but never goes. */
const grow = [
  "Anchor",
  "Mark",
  "Evidence",
  "Resolution",
  "ResolutionMark",
  "Objection",
  "ReasonJudgement",
  "Event",
  "ArticleVersion",
  "Block",
  "BlockRevision",
  "Release",
  "ClaimWording",
  "ClaimStateChange",
  "GoldVerdict",
  "Mention",
  "OccurrenceBatchItem",
  "WebhookAttempt",
];
const stay = [
  "User",
  "Project",
  "Membership",
  "Article",
  "Annotation",
  "Question",
  "Claim",
  "Occurrence",
  "Attribution",
  "Quantity",
  "Comment",
  "ApiToken",
  "Invitation",
  "Assignment",
  "Reservation",
  "OccurrenceBatch",
  "Report",
  "Webhook",
];
/** What holds no one's work, or follows from it. */
const passing = [
  ...["ClaimState", "ClaimWords", "QuestionWords", "Passage", "PassageIndex"],
  ...[
    "Identity",
    "Job",
    "Presence",
    "Session",
    "SignInAttempt",
    "ThreadReading",
    "WebhookDelivery",
    "_prisma_migrations",
  ],
];

/** A row in every table. */
beforeAll(async () => {
  const team = await makeTeam();
  const { manager } = team.people;
  const claim = await makeClaim(team, {
    text: "11 000 were sent.",
    question: "How many?",
    attribution: { source: "The service" },
    quantity: { raw: "11 000", value: 11_000 },
  });
  await changeClaim(await team.may("annotator", "annotate"), claim.id, {
    version: 1,
    text: "12 000 were sent.",
    question: undefined,
  });
  await makeMark(team, "reviewer", claim.id, "confirmed", { evidence: [{ stance: "supports", quote: "Yes." }] });
  const { id: markId } = await makeMark(team, "annotator", claim.id, "refuted");
  const { id: resolutionId } = await makeResolution(team, claim.id, "refuted");
  const said = { projectId: team.projectId, claimId: claim.id, authorId: team.people.reviewer.id, words: "No." };
  await prisma().objection.create({
    data: { ...said, resolutionId, evidence: [{ stance: "supports", quote: "Yes." }] },
  });
  await prisma().reasonJudgement.create({ data: { ...said, layer: "so", markId, judgement: "wrong" } });
  await addMember(team, "viewer", "Otto");
  const mentions = [{ userId: manager.id, start: 0, end: 5 }];
  const comment = { id: undefined, text: "@Mona?", mentions };
  await createComment(await team.may("annotator", "annotate"), { claimId: claim.id }, comment);
  await makeToken(manager);
  await createInvitation(await team.may("manager", "manage"), "viewer");
  const gold = { layer: "so", verdict: "refuted", explanation: "It is in the report." } as const;
  await plantGold(await team.may("manager", "manage"), claim.id, gold);
  const article = await importText(team, "So it was.");
  const places = [{ articleId: article.id, versionId: article.textVersion.id, start: 0, end: 2, quote: "So" }];
  await attachOccurrences(await team.may("annotator", "annotate"), claim.id, { id: undefined, places });
  await createReport(await team.may("manager", "manage"), article.id, {});
  const edit = { change: "kind", block: { kind: "paragraph", start: 0, end: 10 }, kind: "quote" } as const;
  await createBlockRevision(await team.may("annotator", "import"), article.id, { id: undefined, edit });
  await assign(await team.may("manager", "manage"), { claimId: claim.id }, team.people.reviewer.id);
  await skipClaim(await team.may("resolver", "mark"), claim.id, { reason: "Not mine." });
  const order = { id: undefined, url: "https://hook.invalid/", events: ["mark.created" as const], isOn: false };
  const { id: webhookId } = await createWebhook(await team.may("manager", "manage"), order);
  const { id: deliveryId } = await testWebhook(await team.may("manager", "manage"), webhookId);
  await prisma().webhookAttempt.create({ data: { deliveryId, number: 1, status: 204, milliseconds: 1 } });
  const release = { number: 1, sha256: "0".repeat(64), manifest: {}, authorId: manager.id };
  await prisma().release.create({ data: { ...release, projectId: team.projectId } });
});

function run<Row>(sql: string): Promise<Row[]> {
  return database().withConnection((connection) => connection.rows<Row>(sql));
}

async function contentOf(table: string): Promise<unknown> {
  return run(`SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS hash FROM "${table}" t`);
}

async function expectRefused(table: string, sql: string, message: RegExp): Promise<void> {
  const before = await contentOf(table);
  expect(before).not.toMatchObject([{ rows: 0 }]);
  await expect(run(sql)).rejects.toThrow(message);
  expect(await contentOf(table)).toEqual(before);
}

it("every table is one that grows, one that stays, or holds no one's work", async () => {
  const tables = await run<{ name: string }>(
    "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  expect(tables.map(({ name }) => name).sort()).toEqual([...grow, ...stay, ...passing].sort());
});

describe("what only grows", () => {
  it.each(grow)("%s takes no change, not even to what it says already", async (table) => {
    const [column] = await run<{ name: string }>(
      `SELECT column_name::text AS name FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
    );
    const sql = `UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`;
    await expectRefused(table, sql, new RegExp(`${table} only grows: UPDATE is refused`));
  });
});

describe("what never goes", () => {
  it.each([...grow, ...stay])("%s loses no row", async (table) => {
    await expectRefused(table, `DELETE FROM "${table}"`, new RegExp(`${table} only grows: DELETE is refused`));
  });

  it.each([...grow, ...stay])("%s is not emptied", async (table) => {
    await expectRefused(table, `TRUNCATE "${table}" CASCADE`, /only grows: TRUNCATE is refused/);
  });
});

it("a block comes with a revision that is about its place, or with its text", async () => {
  const sql = (since: number, start: number) => `
    INSERT INTO "Block" ("versionId", start, since, "end", kind)
    SELECT "versionId", ${start}, ${since}, "end", kind FROM "Block" WHERE since = 1`;
  for (const wrong of [sql(2, 1), sql(1, 9)]) {
    await expect(run(wrong.replace('"end", kind FROM', '"end" + 1, kind FROM'))).rejects.toThrow(
      /Block.since is of no revision/,
    );
  }
});

describe("what is fixed", () => {
  it.each([
    ["Annotation", "id", "gen_random_uuid()"],
    ["Annotation", "projectId", "gen_random_uuid()"],
    ["Annotation", "articleId", "gen_random_uuid()"],
    ["Annotation", "createdById", "gen_random_uuid()"],
    ["Annotation", "createdAt", "now()"],
    ["Claim", "id", "gen_random_uuid()"],
    ["Claim", "projectId", "gen_random_uuid()"],
    ["Claim", "createdById", "gen_random_uuid()"],
    ["Claim", "createdAt", "now()"],
    ["Article", "id", "gen_random_uuid()"],
    ["Article", "projectId", "gen_random_uuid()"],
    ["Article", "createdById", "gen_random_uuid()"],
    ["Article", "createdAt", "now()"],
    ["Article", "currentVersionId", "gen_random_uuid()"],
    ["Comment", "claimId", "gen_random_uuid()"],
    ["Comment", "text", "'Other words.'"],
    ["Comment", "isNeutral", "true"],
    ["Comment", "createdById", "gen_random_uuid()"],
    ["Comment", "createdAt", "now()"],
  ])("%s.%s stays what it was", async (table, column, value) => {
    await expectRefused(
      table,
      `UPDATE "${table}" SET "${column}" = ${value}`,
      new RegExp(`${table}.${column} is fixed`),
    );
  });
});
