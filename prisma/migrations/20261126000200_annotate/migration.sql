-- An annotation with its claim is one statement: it is checked and written while its article is held.

-- The question with these words, made where the project does not have it yet.
CREATE FUNCTION ask_question(project_id uuid, words text, author_id uuid) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  -- Of two who ask the same at once, the second waits for the first here.
  INSERT INTO "Question" (id, "projectId", text, "changedById") VALUES (gen_random_uuid(), project_id, words, author_id)
  ON CONFLICT ("projectId", text) DO NOTHING;
  -- A new statement: it sees what the first has made.
  RETURN (SELECT id FROM "Question" WHERE "projectId" = project_id AND text = words);
END $$;

-- Writes what is given of a claim's attribution and figure; null takes it away, and what is not named stays. A figure that
-- stays the same is left alone, because a changed one makes its rivals' resolutions stale.
CREATE FUNCTION write_claim_parts(project_id uuid, claim_id uuid, author_id uuid, given jsonb, at timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF jsonb_typeof(given -> 'attribution') = 'object' THEN
    INSERT INTO "Attribution" ("claimId", "projectId", source, cue, form, "dateSaid", chain, "changedById")
    SELECT claim_id, project_id, source, cue, form, "dateSaid", coalesce(chain, '{}'), author_id
    FROM jsonb_to_record(given -> 'attribution') part (
      source text, cue text, form "AttributionForm", "dateSaid" text, chain text[])
    ON CONFLICT ("claimId") DO UPDATE SET source = excluded.source, cue = excluded.cue, form = excluded.form,
      "dateSaid" = excluded."dateSaid", chain = excluded.chain, "changedById" = excluded."changedById", "deletedAt" = NULL;
  ELSIF given ? 'attribution' THEN
    UPDATE "Attribution" SET "deletedAt" = at, "changedById" = author_id WHERE "claimId" = claim_id AND "deletedAt" IS NULL;
  END IF;

  IF jsonb_typeof(given -> 'quantity') = 'object' THEN
    INSERT INTO "Quantity" AS there ("claimId", "projectId", raw, value, lower, upper, approximator, unit, counted, kind,
      "timeScope", place, "changedAt", "changedById")
    SELECT claim_id, project_id, raw, value, lower, upper, approximator, unit, counted, kind, "timeScope", place, at, author_id
    FROM jsonb_to_record(given -> 'quantity') part (
      raw text, value float8, lower float8, upper float8, approximator "Approximator", unit text, counted text,
      kind "QuantityKind", "timeScope" text, place text)
    ON CONFLICT ("claimId") DO UPDATE SET raw = excluded.raw, value = excluded.value, lower = excluded.lower,
      upper = excluded.upper, approximator = excluded.approximator, unit = excluded.unit, counted = excluded.counted,
      kind = excluded.kind, "timeScope" = excluded."timeScope", place = excluded.place, "changedAt" = excluded."changedAt",
      "changedById" = excluded."changedById", "deletedAt" = NULL
    WHERE (there.raw, there.value, there.lower, there.upper, there.approximator, there.unit, there.counted, there.kind,
        there."timeScope", there.place, there."deletedAt")
      IS DISTINCT FROM (excluded.raw, excluded.value, excluded.lower, excluded.upper, excluded.approximator, excluded.unit,
        excluded.counted, excluded.kind, excluded."timeScope", excluded.place, NULL);
  ELSIF given ? 'quantity' THEN
    UPDATE "Quantity" SET "deletedAt" = at, "changedById" = author_id WHERE "claimId" = claim_id AND "deletedAt" IS NULL;
  END IF;
END $$;

-- The claim that a request chose: one of the project by its id alone, or a new one with text, hash, question, attribution
-- and quantity. Answers {"id": …} or {"outcome": …, "id": …}. Outcomes: claim-unknown, claim-id-taken.
CREATE FUNCTION choose_claim(project_id uuid, author_id uuid, choice jsonb) RETURNS jsonb LANGUAGE plpgsql
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
    choice ->> 'hash', author_id, at, author_id, at);
  PERFORM write_claim_parts(project_id, claim_id, author_id, jsonb_strip_nulls(choice), at);
  RETURN jsonb_build_object('id', claim_id);
END $$;

-- Answers {"outcome": …}. Outcomes: made, same (the request was heard before), id-taken, gone, article-deleted, moved (the
-- article has another current version, "versionId"), misplaced (no anchor was given), and those of choose_claim.
CREATE FUNCTION create_annotation(
  project_id uuid, article_id uuid, version_id uuid, author_id uuid, annotation_id uuid, request_hash text, anchor jsonb,
  choice jsonb, comment text
) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  there record;
  article record;
  claim jsonb;
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
  VALUES (annotation_id, project_id, article_id, request_hash, author_id, author_id);
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
    INSERT INTO "Comment" (id, "projectId", "annotationId", text, "createdById", "changedById")
    VALUES (gen_random_uuid(), project_id, annotation_id, comment, author_id, author_id);
  END IF;
  RETURN jsonb_build_object('outcome', 'made');
END $$;

-- Lets a span assert one more claim, or again one that it asserted before. Answers as choose_claim does.
CREATE FUNCTION add_occurrence(project_id uuid, annotation_id uuid, author_id uuid, choice jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  claim jsonb := choose_claim(project_id, author_id, choice);
BEGIN
  IF claim ? 'id' AND NOT claim ? 'outcome' THEN
    INSERT INTO "Occurrence" AS there (id, "projectId", "annotationId", "claimId", "changedById")
    VALUES (gen_random_uuid(), project_id, annotation_id, (claim ->> 'id')::uuid, author_id)
    ON CONFLICT ("annotationId", "claimId") DO UPDATE SET "deletedAt" = NULL, "changedById" = excluded."changedById"
    WHERE there."deletedAt" IS NOT NULL;
  END IF;
  RETURN claim;
END $$;

-- ── Quicker ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- PostgreSQL takes a function of one expression into the statement that calls it, if nothing in it is less than immutable:
-- a cast from text to an enum is. Each call of one that stays outside costs as much as reading several rows.
CREATE OR REPLACE FUNCTION project_key(project_id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('project ' || project_id::text, 0)
$$;

CREATE OR REPLACE FUNCTION combined_state(so "State", said "State") RETURNS "State" LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN so = 'open' AND said = 'open' THEN 'open'::"State"
    WHEN so = 'conflict' OR said = 'conflict' THEN 'conflict'
    WHEN so = 'stale' OR said = 'stale' THEN 'stale'
    WHEN so = 'open' OR so = 'marked' OR said = 'marked' THEN 'marked'
    WHEN so = 'resolved' OR said = 'resolved' THEN 'resolved'
    ELSE 'agreed'
  END
$$;

-- As before, but for the evidence of a mark that was made without any, which is not looked for.
-- Answers {"outcome": …, "mark": …}. Outcomes: made, same (the verdict that she has given already, without new words),
-- id-taken, no-attribution, stale (the claim does not assert any more what she saw), gone.
CREATE OR REPLACE FUNCTION create_mark(
  project_id uuid, claim_id uuid, author_id uuid, mark_id uuid, request_hash text, judged "Layer", given "Verdict",
  reason text, seen_version integer, pieces jsonb
) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  claim record;
  mark "Mark";
  is_made boolean := TRUE;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(project_key(project_id));
  PERFORM FROM "Claim" WHERE id = claim_id AND "projectId" = project_id FOR NO KEY UPDATE;
  -- A new statement: it sees what was written by whoever held the claim before.
  SELECT one.version, CASE judged WHEN 'so' THEN one."soSinceVersion" ELSE one."saidSinceVersion" END AS since,
    attribution."claimId" IS NOT NULL AS is_attributed
  INTO claim
  FROM "Claim" one LEFT JOIN "Attribution" attribution ON attribution."claimId" = one.id AND attribution."deletedAt" IS NULL
  WHERE one.id = claim_id AND one."projectId" = project_id AND one."deletedAt" IS NULL;
  IF NOT FOUND THEN
    RETURN jsonb_build_object('outcome', 'gone');
  END IF;

  SELECT * INTO mark FROM "Mark" WHERE id = mark_id;
  IF FOUND AND mark."requestHash" IS DISTINCT FROM request_hash THEN
    RETURN jsonb_build_object('outcome', 'id-taken');
  ELSIF NOT FOUND THEN
    IF judged = 'said' AND NOT claim.is_attributed THEN
      RETURN jsonb_build_object('outcome', 'no-attribution');
    ELSIF seen_version IS NOT NULL AND NOT seen_version BETWEEN claim.since AND claim.version THEN
      RETURN jsonb_build_object('outcome', 'stale');
    END IF;
    SELECT * INTO mark FROM "Mark" WHERE "claimId" = claim_id AND layer = judged AND "authorId" = author_id
    ORDER BY seq DESC LIMIT 1;
    IF FOUND AND mark.verdict IS NOT DISTINCT FROM given AND mark."claimVersion" >= claim.since
      AND reason IN ('', mark.rationale) AND (pieces = '[]' OR pieces = evidence_of_mark(mark.id, FALSE)) THEN
      is_made := FALSE;
    ELSE
      INSERT INTO "Mark" (id, "projectId", "claimId", "claimVersion", layer, verdict, rationale, "requestHash", "authorId", "createdAt")
      VALUES (mark_id, project_id, claim_id, coalesce(seen_version, claim.version), judged, given, reason, request_hash,
        author_id, clock_timestamp())
      ON CONFLICT (id) DO NOTHING
      RETURNING * INTO mark;
      IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'id-taken');
      END IF;
      IF pieces <> '[]' THEN
        INSERT INTO "Evidence" (id, "projectId", "claimId", "markId", index, url, "archivedUrl", quote, publisher, published,
          accessed, stance, origin, "authorId", "createdAt")
        SELECT gen_random_uuid(), project_id, claim_id, mark.id, ordinality - 1, piece ->> 'url', piece ->> 'archivedUrl',
          piece ->> 'quote', piece ->> 'publisher', piece ->> 'published', piece ->> 'accessed', (piece ->> 'stance')::"Stance",
          piece ->> 'origin', author_id, mark."createdAt"
        FROM jsonb_array_elements(pieces) WITH ORDINALITY given_piece (piece, ordinality);
      END IF;
    END IF;
  END IF;

  RETURN (
    SELECT jsonb_build_object('outcome', CASE WHEN is_made THEN 'made' ELSE 'same' END, 'mark', jsonb_build_object(
      'id', mark.id, 'claimId', mark."claimId", 'claimVersion', mark."claimVersion", 'layer', mark.layer,
      'verdict', mark.verdict, 'rationale', mark.rationale, 'evidence', CASE WHEN is_made AND pieces = '[]' THEN '[]' ELSE evidence_of_mark(mark.id, TRUE) END,
      'author', jsonb_build_object('id', author.id, 'name', author.name),
      'createdAt', to_char(mark."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'current', mark.id = ANY(CASE mark.layer WHEN 'so' THEN state."soMarkIds" ELSE state."saidMarkIds" END),
      'outdated', mark."claimVersion" < claim.since OR mark.layer = 'said' AND NOT claim.is_attributed))
    FROM "User" author JOIN "ClaimState" state ON state."claimId" = mark."claimId"
    WHERE author.id = mark."authorId");
END $$;
