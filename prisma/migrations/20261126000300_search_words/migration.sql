-- What a search finds claims and questions by: their words as search_fold has them, folded once and not at every search.
-- Tables of their own, so that a mark touches no index of words, and so that history has them not.

CREATE TABLE "ClaimWords" (
  "id" UUID NOT NULL,
  "projectId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "words" TEXT NOT NULL,
  CONSTRAINT "ClaimWords_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "QuestionWords" (LIKE "ClaimWords");
ALTER TABLE "QuestionWords" ADD CONSTRAINT "QuestionWords_pkey" PRIMARY KEY ("id");
ALTER TABLE "ClaimWords" ADD CONSTRAINT "ClaimWords_id_fkey"
  FOREIGN KEY ("id") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "QuestionWords" ADD CONSTRAINT "QuestionWords_id_fkey"
  FOREIGN KEY ("id") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Without the e after a, o and u as well, where that is another word; a line each, as no words that are sought have a line's end.
CREATE FUNCTION search_words(words text, source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
  SELECT folded.words || CASE WHEN folded.words ~ '[aou]e' THEN E'\n' || regexp_replace(folded.words, '(?<=[aou])e', '', 'g') ELSE '' END
  FROM (SELECT search_fold(words) || coalesce(E'\n' || search_fold(source), '') AS words) folded;
END;

-- By index whatever the statistics say, like refresh_claim_states, and holding the claims like it.
CREATE FUNCTION refresh_claim_words(claim_ids uuid[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  IF coalesce(cardinality(claim_ids), 0) = 0 THEN
    RETURN;
  END IF;
  PERFORM FROM "Claim" WHERE id = ANY(claim_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM "ClaimWords" WHERE id IN (SELECT id FROM "Claim" WHERE id = ANY(claim_ids) AND "deletedAt" IS NOT NULL);
  INSERT INTO "ClaimWords" AS there
  SELECT claim.id, claim."projectId", claim."createdAt", search_words(claim.text, attribution.source)
  FROM "Claim" claim
  LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
  WHERE claim.id = ANY(claim_ids) AND claim."deletedAt" IS NULL
  ON CONFLICT (id) DO UPDATE SET words = excluded.words WHERE there.words IS DISTINCT FROM excluded.words;
END $$;

CREATE FUNCTION words_of_new_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ClaimWords"
  SELECT id, "projectId", "createdAt", search_words(text, NULL) FROM fresh WHERE "deletedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE FUNCTION words_of_changed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_words(ARRAY(
    SELECT fresh.id FROM fresh JOIN earlier ON earlier.id = fresh.id
    WHERE (fresh.text, fresh."deletedAt") IS DISTINCT FROM (earlier.text, earlier."deletedAt")));
  RETURN NULL;
END $$;

CREATE FUNCTION words_of_attributed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_words(ARRAY(SELECT "claimId" FROM fresh));
  RETURN NULL;
END $$;

CREATE FUNCTION words_of_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "QuestionWords" SELECT id, "projectId", "createdAt", search_words(text, NULL) FROM fresh
  ON CONFLICT (id) DO UPDATE SET words = excluded.words;
  RETURN NULL;
END $$;

CREATE TRIGGER words_of_new AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_new_claim();
CREATE TRIGGER words_of_changed AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS earlier NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_changed_claim();
CREATE TRIGGER words_of_new AFTER INSERT ON "Attribution" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_attributed();
CREATE TRIGGER words_of_changed AFTER UPDATE ON "Attribution" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_attributed();
CREATE TRIGGER words_of_new AFTER INSERT ON "Question" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_question();
CREATE TRIGGER words_of_changed AFTER UPDATE ON "Question" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION words_of_question();

-- Works out the words of a project anew, or of all: what a migration does, or who has mended rows by hand.
CREATE FUNCTION rebuild_search_words(project_id uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ClaimWords" WHERE project_id IS NULL OR "projectId" = project_id;
  INSERT INTO "ClaimWords"
  SELECT claim.id, claim."projectId", claim."createdAt", search_words(claim.text, attribution.source)
  FROM "Claim" claim
  LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
  WHERE claim."deletedAt" IS NULL AND (project_id IS NULL OR claim."projectId" = project_id);
  DELETE FROM "QuestionWords" WHERE project_id IS NULL OR "projectId" = project_id;
  INSERT INTO "QuestionWords" SELECT id, "projectId", "createdAt", search_words(text, NULL)
  FROM "Question" WHERE project_id IS NULL OR "projectId" = project_id;
END $$;

SELECT rebuild_search_words();

CREATE INDEX "ClaimWords_projectId_createdAt_id_idx" ON "ClaimWords"("projectId", "createdAt", "id");
CREATE INDEX "QuestionWords_projectId_createdAt_id_idx" ON "QuestionWords"("projectId", "createdAt", "id");
-- What waits to be sorted into an index is read through at every search; so little of it waits.
CREATE INDEX "ClaimWords_words_idx" ON "ClaimWords" USING GIN ("words" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
CREATE INDEX "QuestionWords_words_idx" ON "QuestionWords" USING GIN ("words" gin_trgm_ops) WITH (gin_pending_list_limit = 128);
DROP INDEX "Claim_search_fold", "Claim_search_fold_plain";
ANALYZE "ClaimWords", "QuestionWords";
