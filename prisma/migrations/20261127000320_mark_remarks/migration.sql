-- A mark is written with what its author says beside its reason and evidence.

-- What its author reads of it.
CREATE FUNCTION remarks_of_mark(mark "Mark") RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('confidence', mark.confidence, 'ground', mark.ground, 'figure', mark.figure,
    'noteToResolver', nullif(mark."noteToResolver", ''))
$$;

DROP FUNCTION create_mark(uuid, uuid, uuid, uuid, text, "Layer", "Verdict", text, integer, jsonb);

-- Answers {"outcome": …, "mark": …}. Outcomes: made, same (the verdict that she has given already, without new words),
-- id-taken, no-attribution, stale (the claim does not assert any more what she saw), gone.
CREATE FUNCTION create_mark(
  project_id uuid, claim_id uuid, author_id uuid, mark_id uuid, request_hash text, judged "Layer", given "Verdict",
  reason text, seen_version integer, pieces jsonb, remarks jsonb
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
      AND reason IN ('', mark.rationale) AND (pieces = '[]' OR pieces = evidence_of_mark(mark.id, FALSE))
      AND jsonb_strip_nulls(remarks) IN ('{}', jsonb_strip_nulls(remarks_of_mark(mark))) THEN
      is_made := FALSE;
    ELSE
      INSERT INTO "Mark" (id, "projectId", "claimId", "claimVersion", layer, verdict, rationale, confidence, ground, figure,
        "noteToResolver", "requestHash", "authorId", "createdAt")
      VALUES (mark_id, project_id, claim_id, coalesce(seen_version, claim.version), judged, given, reason,
        (remarks ->> 'confidence')::"Confidence", (remarks ->> 'ground')::"Ground", remarks ->> 'figure',
        coalesce(remarks ->> 'noteToResolver', ''), request_hash, author_id, clock_timestamp())
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
      'outdated', mark."claimVersion" < claim.since OR mark.layer = 'said' AND NOT claim.is_attributed)
      || remarks_of_mark(mark))
    FROM "User" author JOIN "ClaimState" state ON state."claimId" = mark."claimId"
    WHERE author.id = mark."authorId");
END $$;
