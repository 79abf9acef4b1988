import type { Connection } from "../server/db/connection";

/** A sentence of its own for each claim, all of one length, so that offsets are counted and not sought. */
const sentence = (number: number) =>
  `Satz ${String(number).padStart(6, "0")} behauptet, dass dort 640 Soldaten fielen. `;
const length = sentence(0).length;

export function manySentences(count: number): string {
  return Array.from({ length: count }, (_each, index) => sentence(index) + (index % 8 === 7 ? "\n" : "")).join("");
}

/**
 * Has every sentence of an article, whose text is `manySentences`, assert a claim of its own with three marks: more of
 * them than the API makes in the time of a test. As rows, so the database's own triggers have their part.
 */
export async function annotateMany(
  { rows }: Pick<Connection, "rows">,
  article: { id: string; projectId: string; textVersion: { id: string } },
  people: { annotator: string; reviewers: readonly string[] },
  count: number,
): Promise<void> {
  const { id, projectId, textVersion } = article;
  const by = people.annotator;
  await rows(`CREATE TEMPORARY TABLE many AS SELECT number, gen_random_uuid() AS annotation, gen_random_uuid() AS claim,
    number * ${length} + number / 8 AS start FROM generate_series(0, ${count - 1}) number`);
  await rows(
    `INSERT INTO "Claim" (id, "projectId", text, "createdById", "changedById")
     SELECT claim, $1, 'In Satz ' || number || ' fielen 640 Soldaten.', $2, $2 FROM many`,
    [projectId, by],
  );
  await rows(
    `INSERT INTO "Annotation" (id, "projectId", "articleId", "createdById", "changedById")
     SELECT annotation, $1, $2, $3, $3 FROM many`,
    [projectId, id, by],
  );
  await rows(
    `INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint",
       quote, prefix, suffix, origin, "authorId")
     SELECT gen_random_uuid(), $1, annotation, $2, start, start + 11, start, start + 11,
       'Satz ' || lpad(number::text, 6, '0'), '', ' behauptet', 'made', $3 FROM many`,
    [projectId, textVersion.id, by],
  );
  await rows(
    `INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
     SELECT gen_random_uuid(), $1, annotation, claim, $2 FROM many`,
    [projectId, by],
  );
  for (const reviewer of people.reviewers) {
    await rows(
      `INSERT INTO "Mark" (id, "projectId", "claimId", "claimVersion", layer, verdict, rationale, "authorId")
       SELECT gen_random_uuid(), $1, claim, 1, 'so', 'confirmed', 'Gezählt.', $2 FROM many`,
      [projectId, reviewer],
    );
  }
  await rows("DROP TABLE many");
}
