-- Whose turn it is: what is assigned, what is handed out for a while, and in which order (docs/decisions/024-queue.md).

-- CreateEnum
CREATE TYPE "SkipRule" AS ENUM ('returns_to_me', 'to_others', 'out');

-- CreateEnum
CREATE TYPE "ReservationEnd" AS ENUM ('marked', 'skipped', 'released', 'expired');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "extraMarks" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "quota" INTEGER,
ADD COLUMN     "weight" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "assignedOnly" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reservationMinutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "skipRule" "SkipRule" NOT NULL DEFAULT 'to_others',
ADD COLUMN     "unaskedMarks" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID,
    "claimId" UUID,
    "userId" UUID NOT NULL,
    "jobId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reservation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ended" "ReservationEnd",
    "skipReason" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "changedById" UUID NOT NULL,

    CONSTRAINT "Reservation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_projectId_userId_idx" ON "Assignment"("projectId", "userId");

-- CreateIndex
CREATE INDEX "Assignment_jobId_idx" ON "Assignment"("jobId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_articleId_userId_key" ON "Assignment"("articleId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_claimId_userId_key" ON "Assignment"("claimId", "userId");

-- CreateIndex
CREATE INDEX "Reservation_projectId_userId_createdAt_id_idx" ON "Reservation"("projectId", "userId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Reservation_claimId_idx" ON "Reservation"("claimId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_article_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_claim_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Claims that wait for marks on what is so in the order in which they are handed out, and those that somebody has marked
-- on what was said.
CREATE INDEX "ClaimState_queue_so" ON "ClaimState" ("projectId", (cardinality("soMarkIds")), "createdAt", "claimId")
  WHERE "soState" NOT IN ('resolved', 'stale');
CREATE INDEX "ClaimState_queue_said" ON "ClaimState" ("projectId", (cardinality("saidMarkIds")), "createdAt", "claimId")
  WHERE "saidState" NOT IN ('open', 'resolved', 'stale');
CREATE INDEX "Claim_extraMarks" ON "Claim" ("projectId") WHERE "extraMarks" > 0;

CREATE UNIQUE INDEX "Reservation_held" ON "Reservation" ("claimId", "userId") WHERE "endedAt" IS NULL;
CREATE INDEX "Reservation_open" ON "Reservation" ("projectId", "expiresAt") WHERE "endedAt" IS NULL;
CREATE INDEX "Reservation_skips" ON "Reservation" ("projectId", "claimId") WHERE ended = 'skipped' AND "returnedAt" IS NULL;

-- ── Checks and the history ──────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_reservation_minutes" CHECK ("reservationMinutes" BETWEEN 1 AND 10080);
ALTER TABLE "Membership"
  ADD CONSTRAINT "Membership_quota" CHECK (quota >= 0),
  ADD CONSTRAINT "Membership_weight" CHECK (weight BETWEEN 0 AND 100);
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_extra_marks" CHECK ("extraMarks" BETWEEN 0 AND 9);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_one_subject" CHECK (("articleId" IS NULL) <> ("claimId" IS NULL));
ALTER TABLE "Reservation"
  ADD CONSTRAINT "Reservation_ended" CHECK (("endedAt" IS NULL) = (ended IS NULL)),
  ADD CONSTRAINT "Reservation_skip_reason" CHECK (
    coalesce(ended = 'skipped', FALSE) = ("skipReason" IS NOT NULL) AND btrim("skipReason") <> ''),
  ADD CONSTRAINT "Reservation_returned" CHECK ("returnedAt" IS NULL OR ended = 'skipped');

DO $$
DECLARE
  stays text;
BEGIN
  FOREACH stays IN ARRAY ARRAY['Assignment', 'Reservation'] LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', stays);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', stays);
  END LOOP;
END $$;

CREATE TRIGGER refuse_move BEFORE UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'articleId', 'claimId', 'userId', 'createdAt');
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Reservation"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'claimId', 'userId', 'createdAt');

CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Assignment"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'jobId');
-- That a claim was handed out and came back says nothing beside the mark; that somebody skipped it does. Her reason is
-- for herself and the managers: it may say what she thinks of the claim, which others do not know yet.
CREATE TRIGGER history AFTER UPDATE ON "Reservation"
  FOR EACH ROW WHEN (NEW.ended = 'skipped') EXECUTE FUNCTION record_event('changedById', 'id', 'skipReason', 'expiresAt');
CREATE TRIGGER history_of_new AFTER INSERT ON "Reservation"
  FOR EACH ROW WHEN (NEW.ended = 'skipped') EXECUTE FUNCTION record_event('changedById', 'id', 'skipReason', 'expiresAt');

-- What an event of the queue is about. Fires after place_event, which does not know these.
CREATE FUNCTION place_queue_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."subjectType" = 'Assignment' THEN
    SELECT "claimId", "articleId" INTO NEW."claimId", NEW."articleId" FROM "Assignment" WHERE id = NEW."subjectId";
  ELSE
    SELECT "claimId" INTO NEW."claimId" FROM "Reservation" WHERE id = NEW."subjectId";
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER place_queue_event BEFORE INSERT ON "Event" FOR EACH ROW
  WHEN (NEW."subjectType" IN ('Assignment', 'Reservation')) EXECUTE FUNCTION place_queue_event();

-- ── The rule ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- That of lib/domain/queue.ts, which a property over random desks holds to it.

-- Whose a claim is, by itself or by an article that asserts it. Who has left the project does nothing in it.
CREATE FUNCTION claim_assignees(claim_id uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT assignment."userId" FROM (
      SELECT "projectId", "userId" FROM "Assignment" WHERE "claimId" = claim_id AND "deletedAt" IS NULL
      UNION
      SELECT assignment."projectId", assignment."userId" FROM "Occurrence" occurrence
      JOIN "Annotation" annotation ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
      JOIN "Article" article ON article.id = annotation."articleId" AND article."deletedAt" IS NULL
      JOIN "Assignment" assignment ON assignment."articleId" = article.id AND assignment."deletedAt" IS NULL
      WHERE occurrence."claimId" = claim_id AND occurrence."deletedAt" IS NULL
    ) assignment
    JOIN "Membership" member ON member."projectId" = assignment."projectId" AND member."userId" = assignment."userId"
      AND member."deletedAt" IS NULL)
$$;

-- What is assigned to somebody in a project, by claim and by article.
CREATE FUNCTION assigned_claims(project_id uuid, person uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT "claimId" FROM "Assignment"
    WHERE "projectId" = project_id AND "userId" = person AND "claimId" IS NOT NULL AND "deletedAt" IS NULL
    UNION
    SELECT occurrence."claimId" FROM "Assignment" assignment
    JOIN "Article" article ON article.id = assignment."articleId" AND article."deletedAt" IS NULL
    JOIN "Annotation" annotation ON annotation."articleId" = article.id AND annotation."deletedAt" IS NULL
    JOIN "Occurrence" occurrence ON occurrence."annotationId" = annotation.id AND occurrence."deletedAt" IS NULL
    WHERE assignment."projectId" = project_id AND assignment."userId" = person AND assignment."deletedAt" IS NULL)
$$;

-- Where a claim stands in somebody's queue: why it is not in it (`bar`); or what puts it there (`reason`: 0 she has it,
-- 1 its words were changed since she marked it, 2 it is assigned to her, 3 it waits for anybody, 4 she skipped it), and how
-- many of the marks that it needs are made or on their way.
CREATE TYPE queue_place AS (bar text, reason integer, taken integer);

CREATE FUNCTION queue_place(claim_id uuid, person uuid) RETURNS queue_place LANGUAGE plpgsql STABLE COST 5000 AS $$
DECLARE
  claim record;
  is_so_short boolean;
  is_said_short boolean;
  is_asked_so boolean;
  is_asked_said boolean;
  is_returned boolean;
  judges uuid[];
  marks integer;
  holders uuid[];
  assignees uuid[];
  has_skipped boolean;
BEGIN
  SELECT state.*, one."createdById", project."marksRequired" + one."extraMarks" AS needed, project."skipRule",
    project."assignedOnly" INTO claim
  FROM "ClaimState" state
  JOIN "Claim" one ON one.id = state."claimId"
  JOIN "Project" project ON project.id = one."projectId"
  WHERE state."claimId" = claim_id;
  IF NOT FOUND THEN
    RETURN ('gone', NULL, NULL)::queue_place;
  END IF;
  is_so_short := claim."soState" NOT IN ('resolved', 'stale') AND cardinality(claim."soMarkIds") < claim.needed;
  is_said_short := claim."saidState" NOT IN ('open', 'resolved', 'stale') AND cardinality(claim."saidMarkIds") < claim.needed;
  is_asked_so := is_so_short AND NOT person = ANY(claim."soJudgeIds");
  is_asked_said := is_said_short AND NOT person = ANY(claim."saidJudgeIds");
  is_returned := person = ANY(claim."outdatedForIds");
  has_skipped := EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND "userId" = person AND ended = 'skipped' AND "returnedAt" IS NULL);

  IF NOT (is_returned OR is_asked_so OR is_asked_said) AND person = ANY(claim."soJudgeIds") THEN
    RETURN ('marked', NULL, NULL)::queue_place;
  ELSIF EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND "userId" = person AND "endedAt" IS NULL AND "expiresAt" > now()) THEN
    RETURN (NULL, 0, 0)::queue_place;
  ELSIF claim."skipRule" = 'to_others' AND has_skipped THEN
    RETURN ('skipped', NULL, NULL)::queue_place;
  ELSIF claim."skipRule" = 'out' AND EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND ended = 'skipped' AND "returnedAt" IS NULL) THEN
    RETURN ('out', NULL, NULL)::queue_place;
  ELSIF is_returned THEN
    RETURN (NULL, 1, 0)::queue_place;
  ELSIF is_asked_so THEN
    marks := cardinality(claim."soMarkIds");
    judges := claim."soJudgeIds";
  ELSIF is_asked_said THEN
    marks := cardinality(claim."saidMarkIds");
    judges := claim."saidJudgeIds";
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
      SELECT unnest(holders) UNION SELECT one FROM unnest(assignees) one WHERE NOT one = ANY(judges))) END) >= claim.needed THEN
    RETURN ('full', NULL, NULL)::queue_place;
  END IF;
  RETURN (NULL, CASE WHEN has_skipped THEN 4 WHEN person = ANY(assignees) THEN 2 ELSE 3 END, marks + cardinality(holders))::queue_place;
END $$;

-- Up to which reason somebody is handed claims in a project: only what came back to her (1) where her quota is reached, also
-- what is assigned to her (2) where she has no share in the rest, or all (4).
CREATE FUNCTION queue_reach(project_id uuid, person uuid) RETURNS integer LANGUAGE plpgsql STABLE AS $$
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
    RETURN 1;
  END IF;
  RETURN CASE WHEN member.weight = 0 THEN 2 ELSE 4 END;
END $$;

-- A page of somebody's queue in its order: by reason, then the fewest marks first, then the oldest.
-- What is her own in it is looked up whole; of what waits for anybody only the page is read, from the indexes that have
-- its order. Beside them stand the claims that others have now, which count more marks than the index says.
CREATE FUNCTION queue_of(
  project_id uuid, person uuid, article_id uuid, question_id uuid, is_assigned boolean,
  after_reason integer, after_taken integer, after_at timestamptz, after_id uuid, count integer
) RETURNS TABLE (claim_id uuid, reason integer, taken integer, created_at timestamptz)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  reach integer := queue_reach(project_id, person);
  required integer := (SELECT "marksRequired" FROM "Project" WHERE id = project_id);
  -- Where the claims that wait for anybody go on.
  from_taken integer := CASE WHEN after_reason = 3 THEN after_taken ELSE -1 END;
  from_at timestamptz := CASE WHEN after_reason = 3 THEN after_at ELSE '-infinity' END;
  from_id uuid := CASE WHEN after_reason = 3 THEN after_id ELSE '00000000-0000-0000-0000-000000000000' END;
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
      SELECT id FROM "Claim" WHERE "projectId" = project_id AND "extraMarks" > 0);
    IF reach >= 3 THEN
      rest := ARRAY(
        SELECT id FROM (
          (SELECT "claimId" AS id FROM "ClaimState"
          WHERE "projectId" = project_id AND "soState" NOT IN ('resolved', 'stale') AND cardinality("soMarkIds") < required
            AND (cardinality("soMarkIds"), "createdAt", "claimId") > (from_taken, from_at, from_id)
            AND NOT person = ANY("soJudgeIds") AND "claimId" <> ALL (looked_up)
            AND (queue_place("claimId", person)).reason = 3
          ORDER BY cardinality("soMarkIds"), "createdAt", "claimId" LIMIT count)
          UNION ALL
          (SELECT "claimId" FROM "ClaimState"
          WHERE "projectId" = project_id AND "saidState" NOT IN ('open', 'resolved', 'stale')
            AND cardinality("saidMarkIds") < required
            AND (cardinality("saidMarkIds"), "createdAt", "claimId") > (from_taken, from_at, from_id)
            AND NOT person = ANY("saidJudgeIds") AND "claimId" <> ALL (looked_up)
            -- What she is to say of what is so comes by the other index.
            AND (person = ANY("soJudgeIds") OR "soState" IN ('resolved', 'stale') OR cardinality("soMarkIds") >= required)
            AND (queue_place("claimId", person)).reason = 3
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

-- ── Handing out ─────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION reservation_json(reservation "Reservation", outcome text) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object('outcome', outcome, 'reservation', jsonb_build_object(
    'id', reservation.id, 'claimId', reservation."claimId",
    'expiresAt', to_char(reservation."expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
$$;

-- Hands a claim to somebody who holds it locked; what she has already is prolonged. Answers {"outcome": …}: made, same, or
-- the bar of queue_place.
CREATE FUNCTION hand_out(project_id uuid, claim_id uuid, person uuid, reservation_id uuid) RETURNS jsonb
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
  ELSIF place.reason = 0 THEN
    UPDATE "Reservation" SET "expiresAt" = until
    WHERE "claimId" = claim_id AND "userId" = person AND "endedAt" IS NULL RETURNING * INTO handed;
    RETURN reservation_json(handed, 'same');
  ELSIF queue_reach(project_id, person) = 1 AND place.reason > 1 THEN
    RETURN jsonb_build_object('outcome', 'quota');
  END IF;
  UPDATE "Reservation" SET "endedAt" = "expiresAt", ended = 'expired'
  WHERE "claimId" = claim_id AND "endedAt" IS NULL AND "expiresAt" <= now();
  INSERT INTO "Reservation" (id, "projectId", "claimId", "userId", "expiresAt", "changedById")
  VALUES (reservation_id, project_id, claim_id, person, until, person) RETURNING * INTO handed;
  RETURN reservation_json(handed, 'made');
END $$;

-- What was answered to the same request before; null where it is new.
CREATE FUNCTION handed_before(project_id uuid, person uuid, reservation_id uuid) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  there "Reservation";
BEGIN
  SELECT * INTO there FROM "Reservation" WHERE id = reservation_id;
  RETURN CASE WHEN NOT FOUND THEN NULL
    WHEN there."projectId" = project_id AND there."userId" = person THEN reservation_json(there, 'same')
    ELSE jsonb_build_object('outcome', 'id-taken') END;
END $$;

-- Hands one claim to who asks for it.
CREATE FUNCTION reserve_claim(project_id uuid, claim_id uuid, person uuid, reservation_id uuid) RETURNS jsonb
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
  before jsonb := handed_before(project_id, person, reservation_id);
BEGIN
  IF before IS NOT NULL THEN
    RETURN CASE WHEN before -> 'reservation' ->> 'claimId' = claim_id::text THEN before
      ELSE jsonb_build_object('outcome', 'id-taken') END;
  END IF;
  PERFORM FROM "Claim" WHERE id = claim_id FOR NO KEY UPDATE;
  RETURN hand_out(project_id, claim_id, person, reservation_id);
END $$;

-- Hands out what is next in somebody's queue. What another has in hand in this moment is passed over; only where nothing
-- else is left one waits for it. Each claim that turns out to be taken is let go of again before the next, so that nobody
-- waits for a claim while holding another.
CREATE FUNCTION reserve_next(
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
  RETURN jsonb_build_object('outcome', CASE WHEN queue_reach(project_id, person) = 1 THEN 'quota' ELSE 'none' END);
END $$;

-- Gives a claim back with a reason why one does not mark it; what was not reserved can be skipped as well.
CREATE FUNCTION skip_claim(project_id uuid, claim_id uuid, person uuid, skip_id uuid, reason text) RETURNS text
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
  PERFORM FROM "Claim" WHERE id = claim_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM "Reservation" WHERE "claimId" = claim_id AND "userId" = person AND ended = 'skipped' AND "returnedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Reservation" held
        WHERE held."claimId" = claim_id AND held."userId" = person AND held."endedAt" IS NULL)) THEN
    RETURN 'same';
  END IF;
  UPDATE "Reservation" SET "endedAt" = now(), ended = 'skipped', "skipReason" = reason
  WHERE "claimId" = claim_id AND "userId" = person AND "endedAt" IS NULL;
  IF NOT FOUND THEN
    INSERT INTO "Reservation" (id, "projectId", "claimId", "userId", "expiresAt", "endedAt", ended, "skipReason", "changedById")
    VALUES (skip_id, project_id, claim_id, person, now(), now(), 'skipped', reason, person);
  END IF;
  RETURN 'made';
END $$;

-- Why somebody may not add a mark to a claim, which is locked for it: `lost`, where the claim that was handed to her is hers
-- no more and needs nobody else; `unasked`, where the project has only those mark who were asked. Null where she may.
CREATE FUNCTION mark_bar(
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
  IF place.bar = 'gone' OR place.reason < 3 THEN
    RETURN NULL;
  ELSIF EXISTS (SELECT FROM "Reservation" WHERE id = reservation_id AND "claimId" = claim_id AND "userId" = person) THEN
    RETURN CASE WHEN place.bar IS NOT NULL THEN 'lost' END;
  END IF;
  RETURN CASE WHEN NOT may_be_unasked THEN 'unasked' END;
END $$;

-- A mark ends the reservation of who made it, once she has said what is so.
CREATE FUNCTION end_reservation_of_mark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Reservation" SET "endedAt" = now(), ended = 'marked'
  WHERE "claimId" = NEW."claimId" AND "userId" = NEW."authorId" AND "endedAt" IS NULL
    AND (NEW.layer = 'so' OR EXISTS (
      SELECT FROM "ClaimState" WHERE "claimId" = NEW."claimId" AND NEW."authorId" = ANY("soJudgeIds")));
  RETURN NULL;
END $$;

CREATE TRIGGER taken AFTER INSERT ON "Mark"
  FOR EACH ROW WHEN (NEW.verdict IS NOT NULL) EXECUTE FUNCTION end_reservation_of_mark();
