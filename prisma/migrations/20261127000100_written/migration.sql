-- A mark and an annotation are one statement each, which also answers with what was written and how far it reaches.

-- ── How far a write reaches ─────────────────────────────────────────────────────────────────────────────────────────

-- Behind everything that has ended, and behind this transaction, if it has written. A function in plpgsql looks anew: also
-- at what was done by whoever it had to wait for.
CREATE FUNCTION cursor_behind() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN greatest(pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
    pg_current_xact_id_if_assigned()::text::bigint + 1) || '-0';
END $$;

-- ── What is answered ────────────────────────────────────────────────────────────────────────────────────────────────
-- A function's own writes are not seen by the statement that calls it, and another statement would read them again. So these
-- answer with what the database added to what it was given.

-- An instant as the API has it: ISO 8601 in UTC, to the millisecond.
CREATE FUNCTION api_instant(at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- The claim that a request chose: one of the project by its id alone, or a new one with text, hash, question, attribution
-- and quantity. Answers {"id": …}, with "createdAt" and "questionId" where it was made, or {"outcome": …, "id": …}. Outcomes:
-- claim-unknown, claim-id-taken.
CREATE OR REPLACE FUNCTION choose_claim(project_id uuid, author_id uuid, choice jsonb) RETURNS jsonb LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  claim_id uuid := choice ->> 'id';
  there record;
  question_id uuid;
  at timestamptz;
BEGIN
  SELECT "projectId", "deletedAt", "requestHash" INTO there FROM "Claim" WHERE id = claim_id;
  IF NOT choice ? 'text' THEN
    RETURN CASE WHEN there."projectId" = project_id AND there."deletedAt" IS NULL THEN jsonb_build_object('id', claim_id)
      ELSE jsonb_build_object('outcome', 'claim-unknown', 'id', claim_id) END;
  ELSIF FOUND THEN
    RETURN CASE WHEN there."requestHash" = choice ->> 'hash' THEN jsonb_build_object('id', claim_id)
      ELSE jsonb_build_object('outcome', 'claim-id-taken', 'id', claim_id) END;
  END IF;
  IF choice ->> 'question' IS NOT NULL THEN
    question_id := ask_question(project_id, choice ->> 'question', author_id);
    PERFORM lock_questions(ARRAY[question_id]);
  END IF;
  at := clock_timestamp();
  -- Where the id is taken in this moment, this fails, and nothing is written.
  INSERT INTO "Claim" (id, "projectId", text, "questionId", "questionSince", "requestHash", "createdById", "createdAt",
    "changedById", "changedAt")
  VALUES (claim_id, project_id, choice ->> 'text', question_id, CASE WHEN question_id IS NOT NULL THEN at END,
    choice ->> 'hash', author_id, at, author_id, at)
  RETURNING "createdAt" INTO at;
  PERFORM write_claim_parts(project_id, claim_id, author_id, jsonb_strip_nulls(choice), at);
  RETURN jsonb_build_object('id', claim_id, 'createdAt', api_instant(at), 'questionId', question_id);
END $$;

-- Answers {"outcome": …}. Outcomes: made (with "createdAt", what choose_claim answered as "claim", and "commentId"), same (the
-- request was heard before), id-taken, gone, article-deleted, moved (the article has another current version, "versionId"),
-- misplaced (no anchor was given), and those of choose_claim.
CREATE OR REPLACE FUNCTION create_annotation(
  project_id uuid, article_id uuid, version_id uuid, author_id uuid, annotation_id uuid, request_hash text, anchor jsonb,
  choice jsonb, comment text
) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  there record;
  article record;
  claim jsonb;
  created_at timestamptz;
  comment_id uuid := CASE WHEN comment IS NOT NULL THEN gen_random_uuid() END;
BEGIN
  SELECT "requestHash" INTO there FROM "Annotation" WHERE id = annotation_id;
  IF FOUND THEN
    RETURN jsonb_build_object('outcome', CASE WHEN there."requestHash" = request_hash THEN 'same' ELSE 'id-taken' END);
  END IF;
  -- No later version comes before what is placed in this one is there to be carried over to it.
  SELECT "currentVersionId", "deletedAt" INTO article FROM "Article"
  WHERE id = article_id AND "projectId" = project_id FOR SHARE;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'gone');
  ELSIF article."deletedAt" IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'article-deleted');
  ELSIF article."currentVersionId" <> version_id THEN
    RETURN jsonb_build_object('outcome', 'moved', 'versionId', article."currentVersionId");
  ELSIF anchor IS NULL THEN
    RETURN jsonb_build_object('outcome', 'misplaced');
  END IF;
  IF choice IS NOT NULL THEN
    claim := choose_claim(project_id, author_id, choice);
    IF claim ? 'outcome' THEN
      RETURN claim;
    END IF;
  END IF;
  INSERT INTO "Annotation" (id, "projectId", "articleId", "requestHash", "createdById", "changedById")
  VALUES (annotation_id, project_id, article_id, request_hash, author_id, author_id)
  RETURNING "createdAt" INTO created_at;
  INSERT INTO "Anchor" (id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint", quote,
    prefix, suffix, origin, "authorId")
  SELECT gen_random_uuid(), project_id, annotation_id, version_id, place.start, place."end", place."startCodePoint",
    place."endCodePoint", place.quote, place.prefix, place.suffix, 'made', author_id
  FROM jsonb_to_record(anchor) place (
    start int, "end" int, "startCodePoint" int, "endCodePoint" int, quote text, prefix text, suffix text);
  IF claim IS NOT NULL THEN
    INSERT INTO "Occurrence" (id, "projectId", "annotationId", "claimId", "changedById")
    VALUES (gen_random_uuid(), project_id, annotation_id, (claim ->> 'id')::uuid, author_id);
  END IF;
  IF comment IS NOT NULL THEN
    INSERT INTO "Comment" (id, "projectId", "annotationId", text, "createdById", "createdAt", "changedById")
    VALUES (comment_id, project_id, annotation_id, comment, author_id, created_at, author_id);
  END IF;
  RETURN jsonb_build_object('outcome', 'made', 'createdAt', api_instant(created_at), 'claim', claim, 'commentId', comment_id);
END $$;
