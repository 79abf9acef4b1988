-- What a resolver sent back with a question is in the queue of those whose marks it asks about, before all else;
-- and how many marks a claim needs is what its state says, layer by layer (docs/decisions/024-queue.md).

-- Whose mark on the layer was asked about, and is still the one that it was.
ALTER TABLE "ClaimState" ADD COLUMN     "soSentBackToIds" UUID[],
ADD COLUMN     "saidSentBackToIds" UUID[];

-- How many marks resolvers asked for followed from the decisions, and was kept beside them as well.
DROP INDEX "Claim_extraMarks";
ALTER TABLE "Claim" DROP COLUMN "extraMarks";

CREATE INDEX "ClaimState_sent_back" ON "ClaimState" ("projectId")
  WHERE cardinality("soSentBackToIds" || "saidSentBackToIds") > 0;
CREATE INDEX "ClaimState_extra_marks" ON "ClaimState" ("projectId") WHERE "soExtraMarks" + "saidExtraMarks" > 0;

-- ── The state ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- That of lib/domain/claim-state.ts.

CREATE OR REPLACE FUNCTION claim_states_of(claim_ids uuid[]) RETURNS SETOF "ClaimState" LANGUAGE sql STABLE AS $$
  WITH claim AS (
    SELECT claim.*, project."marksRequired",
      -- Nothing is said where nobody is named: no mark on that layer counts.
      CASE WHEN attribution."claimId" IS NULL THEN 2147483647 ELSE claim."saidSinceVersion" END AS said_since
    FROM "Claim" claim
    JOIN "Project" project ON project.id = claim."projectId"
    LEFT JOIN "Attribution" attribution ON attribution."claimId" = claim.id AND attribution."deletedAt" IS NULL
    WHERE claim.id = ANY(claim_ids) AND claim."deletedAt" IS NULL
  ),
  facts AS MATERIALIZED (
    SELECT claim.id, claim."marksRequired", kind.layer, marks.*, resolution.id AS resolution_id,
      resolution.outcome, resolution.verdict AS resolution_verdict, resolution."createdAt" AS resolved_at,
      coalesce(resolution."claimVersion" >= kind.since, FALSE) AS has_resolution,
      CASE WHEN resolution.id IS NULL THEN 0 ELSE (
        SELECT count(*)::int FROM "Resolution" asked
        WHERE asked."claimId" = claim.id AND asked.layer = kind.layer AND asked.outcome = 'ask_another'
          AND asked."claimVersion" >= kind.since) END AS extra,
      CASE WHEN resolution.id IS NULL THEN '{}' ELSE array_remove(ARRAY[
        CASE WHEN resolution."claimVersion" >= kind.since AND marks.ids IS DISTINCT FROM ARRAY(
            SELECT weighed."markId" FROM "ResolutionMark" weighed
            WHERE weighed."resolutionId" = resolution.id ORDER BY weighed."markId")
          THEN 'mark' END,
        CASE WHEN EXISTS (
            SELECT FROM "ResolutionMark" weighed JOIN "Evidence" evidence ON evidence."markId" = weighed."markId"
            WHERE weighed."resolutionId" = resolution.id AND evidence."createdAt" > resolution."createdAt")
          THEN 'evidence' END,
        CASE WHEN resolution."claimVersion" < kind.since THEN 'wording' END,
        CASE WHEN kind.layer = 'so' AND EXISTS (
            SELECT FROM "Quantity" own
            JOIN "Claim" other ON other."questionId" = claim."questionId" AND other.id <> claim.id AND other."deletedAt" IS NULL
            JOIN "Quantity" rival ON rival."claimId" = other.id AND rival."deletedAt" IS NULL
            WHERE own."claimId" = claim.id AND own."deletedAt" IS NULL
              AND greatest(other."questionSince", rival."changedAt") > resolution."createdAt"
              AND is_rival_figure(own, rival))
          THEN 'rival_figure' END,
        CASE WHEN kind.layer = 'so' AND resolution."claimVersion" < claim."figureSinceVersion" THEN 'own_figure' END,
        CASE WHEN EXISTS (SELECT FROM "Objection" WHERE "resolutionId" = resolution.id) THEN 'objection' END
      ]::"StaleReason"[], NULL) END AS stale_because,
      -- Whose marks are those that were asked about: who has marked anew has answered.
      CASE WHEN resolution.outcome = 'send_back' AND resolution."claimVersion" >= kind.since THEN ARRAY(
        SELECT mark."authorId" FROM "ResolutionMark" weighed JOIN "Mark" mark ON mark.id = weighed."markId"
        WHERE weighed."resolutionId" = resolution.id AND mark.id = ANY(marks.ids) ORDER BY mark.id)
      ELSE '{}' END AS sent_back_to
    FROM claim
    CROSS JOIN LATERAL (VALUES ('so'::"Layer", claim."soSinceVersion"), ('said', claim.said_since)) kind (layer, since)
    CROSS JOIN LATERAL (
      SELECT
        coalesce(array_agg(mark.id ORDER BY mark.id) FILTER (WHERE is_current), '{}') AS ids,
        count(*) FILTER (WHERE is_current) AS count,
        count(DISTINCT verdict) FILTER (WHERE is_current) AS verdicts,
        count(DISTINCT ground) FILTER (WHERE is_current) AS grounds,
        count(DISTINCT search_fold(figure)) FILTER (WHERE is_current) AS figures,
        min(verdict) FILTER (WHERE is_current) AS verdict,
        coalesce(array_agg(mark."authorId" ORDER BY mark.id) FILTER (WHERE is_current), '{}') AS authors,
        coalesce(array_agg(mark.verdict ORDER BY mark.id) FILTER (WHERE is_current), '{}') AS given,
        coalesce(array_agg(DISTINCT mark."authorId") FILTER (WHERE judges_today AND verdict IS NOT NULL), '{}') AS judges,
        coalesce(array_agg(mark."authorId") FILTER (WHERE is_latest AND NOT judges_today AND verdict IS NOT NULL), '{}') AS outdated,
        max(mark."createdAt") AS marked_at
      FROM (
        SELECT each.*, is_latest AND judges_today AND verdict IS NOT NULL AS is_current
        FROM (
          SELECT id, "authorId", verdict, ground, figure, "createdAt", "claimVersion" >= kind.since AS judges_today,
            row_number() OVER (PARTITION BY "authorId" ORDER BY seq DESC) = 1 AS is_latest
          FROM "Mark" WHERE "claimId" = claim.id AND layer = kind.layer
        ) each
      ) mark
    ) marks
    LEFT JOIN LATERAL (
      SELECT * FROM "Resolution" WHERE "claimId" = claim.id AND layer = kind.layer ORDER BY seq DESC LIMIT 1
    ) resolution ON TRUE
  ),
  decided AS (
    SELECT facts.*,
      has_resolution AND resolution_verdict IS NOT NULL AS has_verdict,
      -- It went back to those who mark, and nothing came of that yet.
      has_resolution AND outcome IN ('split', 'send_back', 'ask_another') AND cardinality(stale_because) = 0 AS is_returned
    FROM facts
  ),
  layered AS (
    SELECT decided.*,
      (CASE
        WHEN has_verdict THEN CASE WHEN cardinality(stale_because) > 0 THEN 'stale' ELSE 'resolved' END
        WHEN count = 0 THEN 'open'
        WHEN verdicts > 1 THEN CASE WHEN is_returned THEN 'marked' ELSE 'conflict' END
        WHEN count >= "marksRequired" + extra THEN 'agreed'
        ELSE 'marked'
      END)::"State" AS state,
      CASE WHEN has_verdict THEN resolution_verdict WHEN verdicts = 1 THEN verdict END AS layer_verdict,
      -- Whether it waits for nobody to decide.
      is_returned OR has_verdict AND cardinality(stale_because) = 0 AS is_settled
    FROM decided
  )
  SELECT claim.id, claim."projectId", claim."createdAt",
    combined_state(so.state, said.state), combined_verdict(so.state, so.layer_verdict, said.layer_verdict),
    so.state, so.layer_verdict, so.ids, so.judges, so.resolution_id, so.stale_because,
    said.state, said.layer_verdict, said.ids, said.judges, said.resolution_id, said.stale_because,
    (so.count + said.count)::int,
    ARRAY(SELECT unnest(so.outdated) UNION SELECT unnest(CASE WHEN claim.said_since < 2147483647 THEN said.outdated END)),
    greatest(claim."changedAt", so.marked_at, said.marked_at, so.resolved_at, said.resolved_at),
    CASE WHEN said.is_settled THEN '{}' ELSE array_remove(ARRAY[
      CASE WHEN said.verdicts > 1 THEN 'verdict' END,
      CASE WHEN said.verdicts = 1 AND (said.grounds > 1 OR said.figures > 1) THEN 'ground' END
    ]::"ConflictReason"[], NULL) END,
    said.extra,
    CASE WHEN so.is_settled THEN '{}' ELSE array_remove(ARRAY[
      CASE WHEN so.verdicts > 1 THEN 'verdict' END,
      CASE WHEN so.verdicts = 1 AND (so.grounds > 1 OR so.figures > 1) THEN 'ground' END,
      -- Somebody judged one layer alone, as another judged the other one.
      CASE WHEN so.verdicts > 1 AND EXISTS (
          SELECT FROM unnest(so.authors, so.given) one (author, verdict)
          WHERE one.author <> ALL(said.authors) AND EXISTS (
            SELECT FROM unnest(so.authors, so.given) other (author, verdict)
            JOIN unnest(said.authors, said.given) heard (author, verdict) ON heard.author = other.author
            WHERE other.verdict <> one.verdict AND heard.verdict = one.verdict))
        THEN 'said_against_so' END
    ]::"ConflictReason"[], NULL) END,
    so.extra, so.sent_back_to, said.sent_back_to
  FROM claim
  JOIN layered so ON so.id = claim.id AND so.layer = 'so'
  JOIN layered said ON said.id = claim.id AND said.layer = 'said'
$$;

CREATE OR REPLACE FUNCTION refresh_claim_states(claim_ids uuid[]) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  IF coalesce(cardinality(claim_ids), 0) = 0 THEN
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock_shared(project_key("projectId"))
    FROM (SELECT DISTINCT "projectId" FROM "Claim" WHERE id = ANY(claim_ids) ORDER BY 1) project;
  PERFORM FROM "Claim" WHERE id = ANY(claim_ids) ORDER BY id FOR NO KEY UPDATE;
  -- A new statement: it sees what was written by whoever held the claims before.
  INSERT INTO "ClaimState" AS there SELECT * FROM claim_states_of(claim_ids)
  ON CONFLICT ("claimId") DO UPDATE SET
    state = excluded.state, verdict = excluded.verdict,
    "soState" = excluded."soState", "soVerdict" = excluded."soVerdict", "soMarkIds" = excluded."soMarkIds",
    "soJudgeIds" = excluded."soJudgeIds", "soResolutionId" = excluded."soResolutionId", "soStaleBecause" = excluded."soStaleBecause",
    "soConflictBecause" = excluded."soConflictBecause", "soExtraMarks" = excluded."soExtraMarks",
    "soSentBackToIds" = excluded."soSentBackToIds", "saidSentBackToIds" = excluded."saidSentBackToIds",
    "saidState" = excluded."saidState", "saidVerdict" = excluded."saidVerdict", "saidMarkIds" = excluded."saidMarkIds",
    "saidJudgeIds" = excluded."saidJudgeIds", "saidResolutionId" = excluded."saidResolutionId", "saidStaleBecause" = excluded."saidStaleBecause",
    "saidConflictBecause" = excluded."saidConflictBecause", "saidExtraMarks" = excluded."saidExtraMarks",
    "markCount" = excluded."markCount", "outdatedForIds" = excluded."outdatedForIds", "lastChangeAt" = excluded."lastChangeAt"
  WHERE there IS DISTINCT FROM excluded;
END $$;

SELECT rebuild_claim_states();

-- ── A mark ──────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE OR REPLACE FUNCTION create_mark(
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
    attribution."claimId" IS NOT NULL AS is_attributed,
    author_id = ANY(CASE judged WHEN 'so' THEN state."soSentBackToIds" ELSE state."saidSentBackToIds" END) AS is_asked
  INTO claim
  FROM "Claim" one JOIN "ClaimState" state ON state."claimId" = one.id
  LEFT JOIN "Attribution" attribution ON attribution."claimId" = one.id AND attribution."deletedAt" IS NULL
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
    -- Who was asked and says the same again has said that she stands by it.
    IF FOUND AND NOT claim.is_asked AND mark.verdict IS NOT DISTINCT FROM given AND mark."claimVersion" >= claim.since
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

-- ── The queue ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- That of lib/domain/queue.ts, by the number of the reason: 0 it was sent back to her with a question, 1 she has it, 2 its
-- words were changed since she marked it, 3 it is assigned to her, 4 it waits for anybody, 5 she skipped it.

CREATE OR REPLACE FUNCTION queue_place(claim_id uuid, person uuid) RETURNS queue_place LANGUAGE plpgsql STABLE COST 5000 AS $$
DECLARE
  claim record;
  is_so_short boolean;
  is_said_short boolean;
  is_asked_so boolean;
  is_asked_said boolean;
  is_sent_back boolean;
  is_returned boolean;
  judges uuid[];
  marks integer;
  needed integer;
  holders uuid[];
  assignees uuid[];
  has_skipped boolean;
  is_held boolean;
BEGIN
  SELECT state.*, one."createdById", project."marksRequired" + state."soExtraMarks" AS so_needed,
    project."marksRequired" + state."saidExtraMarks" AS said_needed, project."skipRule", project."assignedOnly" INTO claim
  FROM "ClaimState" state
  JOIN "Claim" one ON one.id = state."claimId"
  JOIN "Project" project ON project.id = one."projectId"
  WHERE state."claimId" = claim_id;
  IF NOT FOUND THEN
    RETURN ('gone', NULL, NULL)::queue_place;
  END IF;
  is_so_short := claim."soState" NOT IN ('resolved', 'stale') AND cardinality(claim."soMarkIds") < claim.so_needed;
  is_said_short := claim."saidState" NOT IN ('open', 'resolved', 'stale')
    AND cardinality(claim."saidMarkIds") < claim.said_needed;
  is_asked_so := is_so_short AND NOT person = ANY(claim."soJudgeIds");
  is_asked_said := is_said_short AND NOT person = ANY(claim."saidJudgeIds");
  is_sent_back := person = ANY(claim."soSentBackToIds" || claim."saidSentBackToIds");
  is_returned := person = ANY(claim."outdatedForIds");
  is_held := EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND "userId" = person AND "endedAt" IS NULL AND "expiresAt" > now());
  has_skipped := EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND "userId" = person AND ended = 'skipped' AND "returnedAt" IS NULL);

  IF NOT (is_sent_back OR is_returned OR is_asked_so OR is_asked_said) AND person = ANY(claim."soJudgeIds") THEN
    RETURN ('marked', NULL, NULL)::queue_place;
  ELSIF NOT is_held AND claim."skipRule" = 'to_others' AND has_skipped THEN
    RETURN ('skipped', NULL, NULL)::queue_place;
  ELSIF NOT is_held AND claim."skipRule" = 'out' AND EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND ended = 'skipped' AND "returnedAt" IS NULL) THEN
    RETURN ('out', NULL, NULL)::queue_place;
  ELSIF is_sent_back AND (is_held OR NOT has_skipped) THEN
    RETURN (NULL, 0, 0)::queue_place;
  ELSIF is_held THEN
    RETURN (NULL, 1, 0)::queue_place;
  ELSIF is_sent_back OR is_returned THEN
    RETURN (NULL, CASE WHEN has_skipped THEN 5 ELSE 2 END, 0)::queue_place;
  ELSIF is_asked_so THEN
    marks := cardinality(claim."soMarkIds");
    judges := claim."soJudgeIds";
    needed := claim.so_needed;
  ELSIF is_asked_said THEN
    marks := cardinality(claim."saidMarkIds");
    judges := claim."saidJudgeIds";
    needed := claim.said_needed;
  ELSE
    RETURN ('full', NULL, NULL)::queue_place;
  END IF;

  holders := ARRAY(
    SELECT "userId" FROM "Reservation"
    WHERE "claimId" = claim_id AND "userId" <> person AND "endedAt" IS NULL AND "expiresAt" > now()
      AND NOT "userId" = ANY(judges));
  IF claim."createdById" = person AND marks + cardinality(holders) > 0 THEN
    RETURN ('own', NULL, NULL)::queue_place;
  END IF;
  assignees := claim_assignees(claim_id);
  IF claim."assignedOnly" AND cardinality(assignees) > 0 AND NOT person = ANY(assignees) THEN
    RETURN ('assigned', NULL, NULL)::queue_place;
  END IF;
  -- What is assigned keeps a place for each who is yet to mark it, but from those to whom it is assigned as well.
  IF marks + (CASE WHEN person = ANY(assignees) THEN cardinality(holders) ELSE cardinality(ARRAY(
      SELECT unnest(holders) UNION SELECT one FROM unnest(assignees) one WHERE NOT one = ANY(judges))) END) >= needed THEN
    RETURN ('full', NULL, NULL)::queue_place;
  END IF;
  RETURN (NULL, CASE WHEN has_skipped THEN 5 WHEN person = ANY(assignees) THEN 3 ELSE 4 END, marks + cardinality(holders))::queue_place;
END $$;

-- Up to which reason somebody is handed claims in a project: only what came back to her (2) where her quota is reached, also
-- what is assigned to her (3) where she has no share in the rest, or all (5).
CREATE OR REPLACE FUNCTION queue_reach(project_id uuid, person uuid) RETURNS integer LANGUAGE plpgsql STABLE AS $$
DECLARE
  member record;
BEGIN
  SELECT quota, weight INTO member FROM "Membership" WHERE "projectId" = project_id AND "userId" = person;
  IF member.quota <= (
    SELECT count(*) FROM (
      SELECT "claimId" FROM "Mark" WHERE "projectId" = project_id AND "authorId" = person AND verdict IS NOT NULL
      UNION
      SELECT "claimId" FROM "Reservation"
      WHERE "projectId" = project_id AND "userId" = person AND "endedAt" IS NULL AND "expiresAt" > now()) handed) THEN
    RETURN 2;
  END IF;
  RETURN CASE WHEN member.weight = 0 THEN 3 ELSE 5 END;
END $$;

CREATE OR REPLACE FUNCTION queue_of(
  project_id uuid, person uuid, article_id uuid, question_id uuid, is_assigned boolean,
  after_reason integer, after_taken integer, after_at timestamptz, after_id uuid, count integer
) RETURNS TABLE (claim_id uuid, reason integer, taken integer, created_at timestamptz)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  reach integer := queue_reach(project_id, person);
  required integer := (SELECT "marksRequired" FROM "Project" WHERE id = project_id);
  -- Where the claims that wait for anybody go on.
  from_taken integer := CASE WHEN after_reason = 4 THEN after_taken ELSE -1 END;
  from_at timestamptz := CASE WHEN after_reason = 4 THEN after_at ELSE '-infinity' END;
  from_id uuid := CASE WHEN after_reason = 4 THEN after_id ELSE '00000000-0000-0000-0000-000000000000' END;
  looked_up uuid[];
  rest uuid[] := '{}';
BEGIN
  IF article_id IS NOT NULL THEN
    looked_up := ARRAY(
      SELECT DISTINCT occurrence."claimId" FROM "Article" article
      JOIN "Annotation" annotation ON annotation."articleId" = article.id AND annotation."deletedAt" IS NULL
      JOIN "Occurrence" occurrence ON occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
      WHERE article.id = article_id AND article."projectId" = project_id AND article."deletedAt" IS NULL);
  END IF;
  IF question_id IS NOT NULL THEN
    looked_up := ARRAY(
      SELECT id FROM "Claim" WHERE "questionId" = question_id AND "projectId" = project_id
        AND (looked_up IS NULL OR id = ANY(looked_up)));
  END IF;
  IF is_assigned THEN
    looked_up := CASE WHEN looked_up IS NULL THEN assigned_claims(project_id, person)
      ELSE ARRAY(SELECT unnest(looked_up) INTERSECT SELECT unnest(assigned_claims(project_id, person))) END;
  END IF;
  IF looked_up IS NULL THEN
    looked_up := ARRAY(
      SELECT "claimId" FROM "Reservation" WHERE "projectId" = project_id AND "endedAt" IS NULL AND "expiresAt" > now()
      UNION
      SELECT "claimId" FROM "ClaimState" WHERE "projectId" = project_id AND "outdatedForIds" @> ARRAY[person]
      UNION
      SELECT unnest(assigned_claims(project_id, person))
      UNION
      SELECT "claimId" FROM "Reservation" WHERE "projectId" = project_id AND "userId" = person AND ended = 'skipped'
      UNION
      SELECT "claimId" FROM "ClaimState"
      WHERE "projectId" = project_id AND cardinality("soSentBackToIds" || "saidSentBackToIds") > 0
        AND ("soSentBackToIds" || "saidSentBackToIds") @> ARRAY[person]
      UNION
      SELECT "claimId" FROM "ClaimState" WHERE "projectId" = project_id AND "soExtraMarks" + "saidExtraMarks" > 0);
    IF reach >= 4 THEN
      rest := ARRAY(
        SELECT id FROM (
          (SELECT "claimId" AS id FROM "ClaimState"
          WHERE "projectId" = project_id AND "soState" NOT IN ('resolved', 'stale') AND cardinality("soMarkIds") < required
            AND (cardinality("soMarkIds"), "createdAt", "claimId") > (from_taken, from_at, from_id)
            AND NOT person = ANY("soJudgeIds") AND "claimId" <> ALL (looked_up)
            AND (queue_place("claimId", person)).reason = 4
          ORDER BY cardinality("soMarkIds"), "createdAt", "claimId" LIMIT count)
          UNION ALL
          (SELECT "claimId" FROM "ClaimState"
          WHERE "projectId" = project_id AND "saidState" NOT IN ('open', 'resolved', 'stale')
            AND cardinality("saidMarkIds") < required
            AND (cardinality("saidMarkIds"), "createdAt", "claimId") > (from_taken, from_at, from_id)
            AND NOT person = ANY("saidJudgeIds") AND "claimId" <> ALL (looked_up)
            -- What she is to say of what is so comes by the other index.
            AND (person = ANY("soJudgeIds") OR "soState" IN ('resolved', 'stale') OR cardinality("soMarkIds") >= required)
            AND (queue_place("claimId", person)).reason = 4
          ORDER BY cardinality("saidMarkIds"), "createdAt", "claimId" LIMIT count)
        ) open);
    END IF;
  END IF;
  RETURN QUERY
    SELECT state."claimId", place.reason, place.taken, state."createdAt"
    FROM unnest(looked_up || rest) AS listed (id)
    JOIN "ClaimState" state ON state."claimId" = listed.id
    CROSS JOIN LATERAL queue_place(listed.id, person) place
    WHERE place.bar IS NULL AND place.reason <= reach
      AND (after_reason IS NULL OR
        (place.reason, place.taken, state."createdAt", state."claimId") > (after_reason, after_taken, after_at, after_id))
    ORDER BY 2, 3, 4, 1
    LIMIT count;
END $$;

CREATE OR REPLACE FUNCTION hand_out(project_id uuid, claim_id uuid, person uuid, reservation_id uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  place queue_place := queue_place(claim_id, person);
  until timestamptz := (SELECT now() + "reservationMinutes" * interval '1 minute' FROM "Project" WHERE id = project_id);
  handed "Reservation";
BEGIN
  -- Who skipped a claim may still ask for it herself.
  IF place.bar = 'skipped' THEN
    UPDATE "Reservation" SET "returnedAt" = now()
    WHERE "claimId" = claim_id AND "userId" = person AND ended = 'skipped' AND "returnedAt" IS NULL;
    place := queue_place(claim_id, person);
  END IF;
  IF place.bar IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', place.bar);
  END IF;
  UPDATE "Reservation" SET "expiresAt" = until
  WHERE "claimId" = claim_id AND "userId" = person AND "endedAt" IS NULL AND "expiresAt" > now() RETURNING * INTO handed;
  IF FOUND THEN
    RETURN reservation_json(handed, 'same');
  ELSIF queue_reach(project_id, person) = 2 AND place.reason > 2 THEN
    RETURN jsonb_build_object('outcome', 'quota');
  END IF;
  UPDATE "Reservation" SET "endedAt" = "expiresAt", ended = 'expired'
  WHERE "claimId" = claim_id AND "endedAt" IS NULL AND "expiresAt" <= now();
  INSERT INTO "Reservation" (id, "projectId", "claimId", "userId", "expiresAt", "changedById")
  VALUES (reservation_id, project_id, claim_id, person, until, person) RETURNING * INTO handed;
  RETURN reservation_json(handed, 'made');
END $$;

CREATE OR REPLACE FUNCTION reserve_next(
  project_id uuid, person uuid, reservation_id uuid, article_id uuid, question_id uuid, is_assigned boolean
) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  answer jsonb := handed_before(project_id, person, reservation_id);
  candidate uuid;
  is_seen boolean;
BEGIN
  IF answer IS NOT NULL THEN
    RETURN answer;
  END IF;
  -- Each round sees what was handed out in the one before.
  FOR round IN 1..20 LOOP
    is_seen := FALSE;
    FOR candidate IN
      SELECT claim_id FROM queue_of(project_id, person, article_id, question_id, is_assigned, NULL, NULL, NULL, NULL, 20)
    LOOP
      is_seen := TRUE;
      BEGIN
        IF round % 2 = 1 THEN
          PERFORM FROM "Claim" WHERE id = candidate FOR NO KEY UPDATE SKIP LOCKED;
        ELSE
          PERFORM FROM "Claim" WHERE id = candidate FOR NO KEY UPDATE;
        END IF;
        CONTINUE WHEN NOT FOUND;
        answer := hand_out(project_id, candidate, person, reservation_id);
        IF answer ? 'reservation' THEN
          RETURN answer;
        END IF;
        RAISE EXCEPTION 'taken' USING ERRCODE = 'TMQ01';
      EXCEPTION WHEN SQLSTATE 'TMQ01' THEN
        NULL;
      END;
    END LOOP;
    EXIT WHEN NOT is_seen;
  END LOOP;
  RETURN jsonb_build_object('outcome', CASE WHEN queue_reach(project_id, person) = 2 THEN 'quota' ELSE 'none' END);
END $$;

CREATE OR REPLACE FUNCTION mark_bar(
  project_id uuid, claim_id uuid, person uuid, mark_id uuid, reservation_id uuid, may_be_unasked boolean
) RETURNS text LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  place queue_place;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(project_key(project_id));
  PERFORM FROM "Claim" WHERE id = claim_id AND "projectId" = project_id FOR NO KEY UPDATE;
  -- What was made already is only heard again, and who has judged the claim may change her mind.
  IF EXISTS (SELECT FROM "Mark" WHERE id = mark_id)
    OR EXISTS (SELECT FROM "ClaimState" WHERE "claimId" = claim_id AND person = ANY("soJudgeIds" || "saidJudgeIds")) THEN
    RETURN NULL;
  END IF;
  place := queue_place(claim_id, person);
  IF place.bar = 'gone' OR place.reason < 4 THEN
    RETURN NULL;
  ELSIF EXISTS (SELECT FROM "Reservation" WHERE id = reservation_id AND "claimId" = claim_id AND "userId" = person) THEN
    RETURN CASE WHEN place.bar IS NOT NULL THEN 'lost' END;
  END IF;
  RETURN CASE WHEN NOT may_be_unasked THEN 'unasked' END;
END $$;
