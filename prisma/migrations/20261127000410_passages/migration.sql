-- What a search for like passages compares: the sentences of the current texts, folded (docs/decisions/026-like-passages.md).
-- They follow from the texts, and are no one's work.

CREATE TABLE "Passage" (
    "versionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "startCodePoint" INTEGER NOT NULL,
    "endCodePoint" INTEGER NOT NULL,
    "projectId" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("versionId","start")
);
CREATE INDEX "Passage_words_idx" ON "Passage" USING GIN ("words" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "ArticleVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The versions whose passages are all there.
CREATE TABLE "PassageIndex" (
    "versionId" UUID NOT NULL,

    CONSTRAINT "PassageIndex_pkey" PRIMARY KEY ("versionId")
);
ALTER TABLE "PassageIndex" ADD CONSTRAINT "PassageIndex_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Texts that are here already: their sentences are cut by the program, in the background.
INSERT INTO "Job" (id, "projectId", kind, payload, "authorId")
SELECT gen_random_uuid(), project.id, 'index-passages', '{}', project."changedById" FROM "Project" project
WHERE EXISTS (SELECT FROM "Article" article WHERE article."projectId" = project.id);

-- ── Attached in one step ────────────────────────────────────────────────────────────────────────────────────────────

-- Places at which somebody let a claim be asserted in one step, which is undone in one step.
CREATE TABLE "OccurrenceBatch" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "requestHash" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "OccurrenceBatch_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OccurrenceBatch_claimId_createdAt_idx" ON "OccurrenceBatch"("claimId", "createdAt");
ALTER TABLE "OccurrenceBatch" ADD CONSTRAINT "OccurrenceBatch_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OccurrenceBatch" ADD CONSTRAINT "OccurrenceBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "OccurrenceBatchItem" (
    "batchId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "isNewAnnotation" BOOLEAN NOT NULL,

    CONSTRAINT "OccurrenceBatchItem_pkey" PRIMARY KEY ("batchId","annotationId")
);
ALTER TABLE "OccurrenceBatchItem" ADD CONSTRAINT "OccurrenceBatchItem_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "OccurrenceBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "OccurrenceBatchItem" ADD CONSTRAINT "OccurrenceBatchItem_annotationId_fkey" FOREIGN KEY ("annotationId") REFERENCES "Annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER refuse_move BEFORE UPDATE ON "OccurrenceBatch"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'claimId', 'createdById', 'createdAt');
DO $$
DECLARE
  stays text;
BEGIN
  FOREACH stays IN ARRAY ARRAY['OccurrenceBatch', 'OccurrenceBatchItem'] LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', stays);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', stays);
  END LOOP;
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE ON "OccurrenceBatchItem" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Lets a claim be asserted at all of some places, or at none. On a span that has an annotation already, that asserts it.
-- Answers {"outcome": …}. Outcomes: made, same (the request was heard before), id-taken, claim-gone, gone, article-deleted,
-- moved (an article has another current version, "versionId").
CREATE FUNCTION attach_occurrences(
  project_id uuid, claim_id uuid, author_id uuid, batch_id uuid, request_hash text, places jsonb
) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  there record;
  article record;
  place record;
  annotation_id uuid;
  is_new boolean;
BEGIN
  SELECT "requestHash" INTO there FROM "OccurrenceBatch" WHERE id = batch_id;
  IF FOUND THEN
    RETURN jsonb_build_object('outcome', CASE WHEN there."requestHash" = request_hash THEN 'same' ELSE 'id-taken' END);
  END IF;
  PERFORM FROM "Claim" WHERE id = claim_id AND "projectId" = project_id AND "deletedAt" IS NULL FOR KEY SHARE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'claim-gone');
  END IF;
  -- In one order, so that two who attach at the same places do not wait for one another. Who annotates these articles too
  -- waits, so that no span gets two annotations.
  FOR article IN
    SELECT DISTINCT given."articleId", given."versionId"
    FROM jsonb_to_recordset(places) given ("articleId" uuid, "versionId" uuid) ORDER BY given."articleId"
  LOOP
    SELECT "currentVersionId", "deletedAt" INTO there FROM "Article"
    WHERE id = article."articleId" AND "projectId" = project_id FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', 'gone');
    ELSIF there."deletedAt" IS NOT NULL THEN
      RETURN jsonb_build_object('outcome', 'article-deleted');
    ELSIF there."currentVersionId" <> article."versionId" THEN
      RETURN jsonb_build_object('outcome', 'moved', 'versionId', there."currentVersionId");
    END IF;
  END LOOP;
  -- Where the id is taken in this moment, this fails, and nothing is written.
  INSERT INTO "OccurrenceBatch" (id, "projectId", "claimId", "requestHash", "createdById", "changedById")
  VALUES (batch_id, project_id, claim_id, request_hash, author_id, author_id);
  FOR place IN
    SELECT * FROM jsonb_to_recordset(places) given ("articleId" uuid, "versionId" uuid, start int, "end" int,
      "startCodePoint" int, "endCodePoint" int, quote text, prefix text, suffix text)
  LOOP
    SELECT annotation.id INTO annotation_id
    FROM "Anchor" anchor JOIN "Annotation" annotation ON annotation.id = anchor."annotationId"
    WHERE anchor."versionId" = place."versionId" AND anchor."replacedAt" IS NULL AND anchor.start = place.start
      AND anchor."end" = place."end" AND annotation."deletedAt" IS NULL
    ORDER BY annotation."createdAt", annotation.id LIMIT 1;
    is_new := NOT FOUND;
    IF is_new THEN
      annotation_id := gen_random_uuid();
      INSERT INTO "Annotation" (id, "projectId", "articleId", "createdById", "changedById")
      VALUES (annotation_id, project_id, place."articleId", author_id, author_id);
      INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint",
        quote, prefix, suffix, origin, "authorId")
      VALUES (gen_random_uuid(), project_id, annotation_id, place."versionId", place.start, place."end",
        place."startCodePoint", place."endCodePoint", place.quote, place.prefix, place.suffix, 'made', author_id);
    END IF;
    -- What asserts it already is no part of the step, and is not undone with it.
    IF NOT EXISTS (SELECT FROM "Occurrence" occurrence WHERE occurrence."annotationId" = annotation_id
      AND occurrence."claimId" = claim_id AND occurrence."deletedAt" IS NULL)
    THEN
      INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
      VALUES (gen_random_uuid(), project_id, annotation_id, claim_id, author_id)
      ON CONFLICT ("annotationId", "claimId") DO UPDATE SET "deletedAt" = NULL, "changedById" = excluded."changedById";
      INSERT INTO "OccurrenceBatchItem" ("batchId", "annotationId", "isNewAnnotation")
      VALUES (batch_id, annotation_id, is_new);
    END IF;
  END LOOP;
  RETURN jsonb_build_object('outcome', 'made');
END $$;

-- Undoes such a step. An annotation that came with it goes with it, unless somebody has done more with it since.
CREATE FUNCTION undo_occurrences(batch_id uuid, author_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  batch record;
  at timestamptz := clock_timestamp();
BEGIN
  SELECT "claimId", "undoneAt" INTO batch FROM "OccurrenceBatch" WHERE id = batch_id FOR UPDATE;
  IF NOT FOUND OR batch."undoneAt" IS NOT NULL THEN
    RETURN;
  END IF;
  UPDATE "OccurrenceBatch" SET "undoneAt" = at, "changedById" = author_id WHERE id = batch_id;
  UPDATE "Occurrence" SET "deletedAt" = at, "changedById" = author_id
  WHERE "claimId" = batch."claimId" AND "deletedAt" IS NULL
    AND "annotationId" IN (SELECT "annotationId" FROM "OccurrenceBatchItem" WHERE "batchId" = batch_id);
  UPDATE "Annotation" annotation SET "deletedAt" = at, "changedById" = author_id, version = version + 1, "changedAt" = at
  WHERE annotation."deletedAt" IS NULL AND annotation.version = 1
    AND annotation.id IN (
      SELECT "annotationId" FROM "OccurrenceBatchItem" WHERE "batchId" = batch_id AND "isNewAnnotation")
    AND NOT EXISTS (SELECT FROM "Occurrence" other WHERE other."annotationId" = annotation.id AND other."deletedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Comment" comment WHERE comment."annotationId" = annotation.id AND comment."deletedAt" IS NULL);
END $$;
