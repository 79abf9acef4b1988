-- A mark is one statement: it is checked, written with its evidence and answered while the claim is held.

-- AlterTable
ALTER TABLE "Project" ADD COLUMN "annotatorsMayMark" BOOLEAN NOT NULL DEFAULT false;

-- Where annotators could mark so far they still can.
ALTER TABLE "Project" DISABLE TRIGGER history;
UPDATE "Project" SET "annotatorsMayMark" = TRUE;
ALTER TABLE "Project" ENABLE TRIGGER history;

-- The evidence of a mark as it was written, and with the ids that it has got.
CREATE FUNCTION evidence_of_mark(mark_id uuid, with_ids boolean) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(jsonb_agg(
    jsonb_build_object('url', url, 'archivedUrl', "archivedUrl", 'quote', quote, 'publisher', publisher, 'published', published,
      'accessed', accessed, 'stance', stance, 'origin', origin)
    || CASE WHEN with_ids THEN jsonb_build_object('id', id) ELSE '{}' END ORDER BY index), '[]')
  FROM "Evidence" WHERE "markId" = mark_id
$$;

-- Answers {"outcome": …, "mark": …}. Outcomes: made, same (the verdict that she has given already, without new words),
-- id-taken, no-attribution, stale (the claim does not assert any more what she saw), gone.
CREATE FUNCTION create_mark(
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
      'verdict', mark.verdict, 'rationale', mark.rationale, 'evidence', evidence_of_mark(mark.id, TRUE),
      'author', jsonb_build_object('id', author.id, 'name', author.name),
      'createdAt', to_char(mark."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'current', mark.id = ANY(CASE mark.layer WHEN 'so' THEN state."soMarkIds" ELSE state."saidMarkIds" END),
      'outdated', mark."claimVersion" < claim.since OR mark.layer = 'said' AND NOT claim.is_attributed))
    FROM "User" author JOIN "ClaimState" state ON state."claimId" = mark."claimId"
    WHERE author.id = mark."authorId");
END $$;
