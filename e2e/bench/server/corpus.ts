/** The reviewers of a corpus; each claim has marks of three of them. */
export const reviewerCount = 12;

const kinds = [
  "project",
  "user",
  "question",
  "article",
  "version",
  "annotation",
  "anchor",
  "occurrence",
  "claim",
  "mark",
  "evidence",
  "resolution",
  "token",
  "session",
] as const;
type Kind = (typeof kinds)[number];

/** A project of a bench; the records' ids follow from its number, so that one can ask for them without looking them up. */
export interface Corpus {
  /** 1, 2, 3 … */
  number: number;
  claims: number;
  claimsPerArticle: number;
}

/** Like those of UUID 7 they grow with time, which is how a table that people fill lies on the disk. */
function prefixOf({ number }: Corpus, kind: Kind): string {
  const two = (value: number) => value.toString(16).padStart(2, "0");
  return `018f00${two(number)}-00${two(kinds.indexOf(kind))}-7000-8000-`;
}

/** The id of a record: of the claims from 1 to the last, for instance. */
export function idOf(corpus: Corpus, kind: Kind, number: number): string {
  return prefixOf(corpus, kind) + number.toString(16).padStart(12, "0");
}

/** The secret of the API token that a reviewer of a corpus has. */
export function tokenOf(corpus: Corpus, reviewer: number): string {
  return `bench-${corpus.number}-${reviewer}-${"x".repeat(32)}`;
}

/**
 * SQL that fills a database with a project of so many claims, each in a sentence of its own, with three marks: seven in ten
 * agree, two differ, one is only begun; one in twenty is resolved, one in ten has evidence. Without triggers, which would
 * write a history that takes ten times as long; the states are then built as a migration builds them.
 */
export function corpusSql(corpus: Corpus): string {
  const { claims, claimsPerArticle } = corpus;
  const id = (kind: Kind, number = "n") =>
    `('${prefixOf(corpus, kind)}' || lpad(to_hex((${number})::int), 12, '0'))::uuid`;
  const project = id("project", "0");
  const articles = Math.ceil(claims / claimsPerArticle);
  const article = `((n - 1) / ${claimsPerArticle})`;
  const place = `((n - 1) % ${claimsPerArticle})`;
  // All sentences are of one length, so that offsets are a multiplication.
  const sentence = (number: string) =>
    `'Im Bericht stehen ' || lpad((10000 + ${number})::text, 6, '0') || ' Soldaten. '`;
  const length = 35;
  const from = (count: number) => `generate_series(1, ${count}) AS n`;
  return `
SET session_replication_role = replica;
INSERT INTO "User" (id, email, name)
  SELECT ${id("user")}, 'reviewer' || n || '@bench${corpus.number}.test', 'Reviewer ' || n FROM ${from(reviewerCount)};
INSERT INTO "Project" (id, name, "changedById") VALUES (${project}, 'Corpus ${corpus.number}', ${id("user", "1")});
INSERT INTO "Membership" ("projectId", "userId", role, "changedById")
  SELECT ${project}, ${id("user")}, CASE n WHEN 1 THEN 'manager' ELSE 'reviewer' END::"Role", ${id("user", "1")}
  FROM ${from(reviewerCount)};
INSERT INTO "ApiToken" (id, "userId", name, "tokenHash", hint, scopes, "changedById")
  SELECT ${id("token")}, ${id("user")}, 'bench', encode(sha256(convert_to('bench-${corpus.number}-' || n || '-' || repeat('x', 32), 'UTF8')), 'hex'),
    'xxxx', '{read,import,annotate,mark,resolve,manage}', ${id("user")}
  FROM ${from(reviewerCount)};
INSERT INTO "Session" (id, "userId", "userAgent") SELECT ${id("session")}, ${id("user")}, 'bench' FROM ${from(reviewerCount)};
INSERT INTO "Question" (id, "projectId", text, "changedById")
  SELECT ${id("question")}, ${project}, 'How many, in place ' || n || '?', ${id("user", "1")}
  FROM ${from(Math.ceil(claims / 20))};
INSERT INTO "Article" (id, "projectId", title, language, "currentVersionId", "createdById", "changedById", "createdAt")
  SELECT ${id("article")}, ${project}, 'Article ' || n, 'de', ${id("version")}, ${id("user", "1")}, ${id("user", "1")},
    timestamptz '2026-01-01' + n * interval '1 second'
  FROM ${from(articles)};
INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, text, sha256, length, "codePoints", "authorId")
  SELECT ${id("version")}, ${project}, ${id("article")}, 1, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'),
    char_length(text), char_length(text), ${id("user", "1")}
  FROM ${from(articles)}, LATERAL (
    SELECT rtrim(string_agg(${sentence("i")}, '' ORDER BY i)) AS text
    FROM generate_series((n - 1) * ${claimsPerArticle} + 1, n * ${claimsPerArticle}) AS i
  ) written;
INSERT INTO "Block" ("versionId", kind, start, "end")
  SELECT ${id("version")}, 'paragraph', 0, ${claimsPerArticle * length - 1} FROM ${from(articles)};
INSERT INTO "Annotation" (id, "projectId", "articleId", "createdById", "changedById")
  SELECT ${id("annotation")}, ${project}, ${id("article", `(${article} + 1)`)}, ${id("user", "1")}, ${id("user", "1")}
  FROM ${from(claims)};
INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint",
    quote, prefix, suffix, origin, "authorId")
  SELECT ${id("anchor")}, ${project}, ${id("annotation")}, ${id("version", `(${article} + 1)`)},
    ${place} * ${length} + 18, ${place} * ${length} + 33, ${place} * ${length} + 18, ${place} * ${length} + 33,
    lpad((10000 + n)::text, 6, '0') || ' Soldaten', 'Im Bericht stehen ', '. ', 'made', ${id("user", "1")}
  FROM ${from(claims)};
INSERT INTO "Claim" (id, "projectId", text, "questionId", "questionSince", "createdById", "changedById", "createdAt")
  SELECT ${id("claim")}, ${project}, 'In place ' || n || ' there were ' || (10000 + n) || ' soldiers.',
    ${id("question", `((n - 1) / 20 + 1)`)}, timestamptz '2026-01-01', ${id("user", "1")}, ${id("user", "1")},
    timestamptz '2026-01-01' + n * interval '1 millisecond'
  FROM ${from(claims)};
INSERT INTO "Attribution" ("claimId", "projectId", source, chain, "changedById")
  SELECT ${id("claim")}, ${project}, 'The service', '{}', ${id("user", "1")} FROM ${from(claims)} WHERE n % 3 = 0;
INSERT INTO "Quantity" ("claimId", "projectId", raw, value, counted, "changedAt", "changedById")
  SELECT ${id("claim")}, ${project}, (10000 + n)::text, 10000 + n, 'soldiers', timestamptz '2026-01-01', ${id("user", "1")}
  FROM ${from(claims)} WHERE n % 2 = 0;
INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
  SELECT ${id("occurrence")}, ${project}, ${id("annotation")}, ${id("claim")}, ${id("user", "1")} FROM ${from(claims)};
INSERT INTO "Mark" (id, "projectId", "claimId", "claimVersion", layer, verdict, rationale, "authorId", "createdAt")
  SELECT ${id("mark", "(n * 3 + m)")}, ${project}, ${id("claim")}, 1, 'so',
    (CASE WHEN m = 2 AND n % 10 IN (3, 7) THEN 'disputed' ELSE 'confirmed' END)::"Verdict",
    'The report of the service has it on page ' || n || '.', ${id("user", `((n + m) % ${reviewerCount} + 1)`)},
    timestamptz '2026-02-01' + n * interval '1 millisecond'
  FROM ${from(claims)}, generate_series(0, 2) AS m WHERE NOT (n % 10 = 9 AND m > 0);
INSERT INTO "Evidence" (id, "projectId", "claimId", "markId", index, url, quote, stance, "authorId")
  SELECT ${id("evidence")}, ${project}, ${id("claim")}, ${id("mark", "(n * 3)")}, 0, 'https://archive.example/' || n,
    'There were ' || (10000 + n) || '.', 'supports', ${id("user", `(n % ${reviewerCount} + 1)`)}
  FROM ${from(claims)} WHERE n % 10 = 0;
INSERT INTO "Resolution" (id, "projectId", "claimId", "claimVersion", layer, outcome, cause, verdict, rationale, "authorId", "createdAt")
  SELECT ${id("resolution")}, ${project}, ${id("claim")}, 1, 'so', 'side', 'reading', 'confirmed', 'Weighed.', ${id("user", "1")},
    timestamptz '2026-03-01'
  FROM ${from(claims)} WHERE n % 20 = 3;
INSERT INTO "ResolutionMark" ("resolutionId", "markId", "claimId")
  SELECT ${id("resolution")}, ${id("mark", "(n * 3 + m)")}, ${id("claim")}
  FROM ${from(claims)}, generate_series(0, 2) AS m WHERE n % 20 = 3;
INSERT INTO "Event" ("projectId", at, "actorId", action, "subjectType", "subjectId", "claimId", after)
  SELECT ${project}, timestamptz '2026-01-01' + n * interval '1 millisecond', ${id("user", "1")}, 'created', 'Claim',
    ${id("claim")}, ${id("claim")}, jsonb_build_object('text', 'In place ' || n || ' there were ' || (10000 + n) || ' soldiers.')
  FROM ${from(claims)};
INSERT INTO "Event" ("projectId", at, "actorId", action, "subjectType", "subjectId", "claimId", after)
  SELECT ${project}, "createdAt", "authorId", 'created', 'Mark', id, "claimId", jsonb_build_object('layer', layer, 'verdict', verdict)
  FROM "Mark" WHERE "projectId" = ${project};
SET session_replication_role = origin;
SELECT rebuild_claim_states(${project});
SELECT rebuild_search_words(${project});`;
}
