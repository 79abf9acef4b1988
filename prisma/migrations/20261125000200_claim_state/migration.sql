-- Where a claim stands is a row that the database writes itself, in the transaction that changes what it follows from.

-- CreateEnum
CREATE TYPE "State" AS ENUM ('open', 'marked', 'agreed', 'conflict', 'resolved', 'stale');

-- CreateEnum
CREATE TYPE "StaleReason" AS ENUM ('mark', 'evidence', 'wording', 'rival_figure', 'own_figure');

-- DropIndex
DROP INDEX "Claim_questionId_idx";

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "figureSinceVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "saidSinceVersion" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "soSinceVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ClaimWording" (
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "untilVersion" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "attribution" JSONB,
    "quantity" JSONB,
    "outdates" "Layer"[],
    "isCorrection" BOOLEAN NOT NULL DEFAULT false,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ClaimWording_pkey" PRIMARY KEY ("claimId","untilVersion")
);

-- CreateTable
CREATE TABLE "ClaimState" (
    "claimId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "State" NOT NULL,
    "verdict" "Verdict",
    "soState" "State" NOT NULL,
    "soVerdict" "Verdict",
    "soMarkIds" UUID[],
    "soJudgeIds" UUID[],
    "soResolutionId" UUID,
    "soStaleBecause" "StaleReason"[],
    "saidState" "State" NOT NULL,
    "saidVerdict" "Verdict",
    "saidMarkIds" UUID[],
    "saidJudgeIds" UUID[],
    "saidResolutionId" UUID,
    "saidStaleBecause" "StaleReason"[],
    "markCount" INTEGER NOT NULL,
    "outdatedForIds" UUID[],
    "lastChangeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimState_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "ClaimState_projectId_createdAt_claimId_idx" ON "ClaimState"("projectId", "createdAt", "claimId");

-- CreateIndex
CREATE INDEX "ClaimState_projectId_state_createdAt_claimId_idx" ON "ClaimState"("projectId", "state", "createdAt", "claimId");

-- CreateIndex
CREATE INDEX "ClaimState_projectId_verdict_createdAt_claimId_idx" ON "ClaimState"("projectId", "verdict", "createdAt", "claimId");

-- CreateIndex
CREATE INDEX "ClaimState_outdatedForIds_idx" ON "ClaimState" USING GIN ("outdatedForIds");

-- CreateIndex
CREATE INDEX "Claim_questionId_createdAt_id_idx" ON "Claim"("questionId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "ClaimWording" ADD CONSTRAINT "ClaimWording_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimWording" ADD CONSTRAINT "ClaimWording_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimWording" ADD CONSTRAINT "ClaimWording_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimState" ADD CONSTRAINT "ClaimState_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimState" ADD CONSTRAINT "ClaimState_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The version that a resolution decided on ────────────────────────────────────────────────────────────────────────

-- Of resolutions that are there already it is not recorded: where the words were changed after one, it is the latest that
-- its marks or any before it name; else today's.
ALTER TABLE "Resolution" ADD COLUMN "claimVersion" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Resolution" ALTER COLUMN "claimVersion" DROP DEFAULT;

-- Changes of a claim's words in the history, with what they changed.
CREATE TEMPORARY TABLE rewording ON COMMIT DROP AS
SELECT event."subjectId" AS claim_id, event.seq, event.at, event."actorId" AS actor_id, event."subjectType" AS part,
  event.action, event.before,
  CASE
    WHEN event."subjectType" = 'Attribution' THEN ARRAY['said']::"Layer"[]
    -- A figure that was added to the words, or taken off them, leaves them asserting what they did.
    WHEN event."subjectType" = 'Quantity' AND event.action <> 'changed' THEN '{}'
    ELSE ARRAY['said', 'so']::"Layer"[]
  END AS outdates
FROM "Event" event
WHERE event."subjectType" = 'Claim' AND event.action = 'changed' AND event.before ? 'text'
  OR event."subjectType" = 'Attribution' AND event.action <> 'created'
    AND event.before ?| ARRAY['source', 'form', 'dateSaid', 'chain', 'deletedAt']
  OR event."subjectType" = 'Quantity' AND event.action <> 'created'
    AND event.before ?| ARRAY['value', 'lower', 'upper', 'approximator', 'unit', 'counted', 'kind', 'timeScope', 'place', 'deletedAt'];

ALTER TABLE "Resolution" DISABLE TRIGGER refuse_change;
UPDATE "Resolution" resolution SET "claimVersion" = CASE
  WHEN EXISTS (SELECT FROM rewording WHERE claim_id = resolution."claimId" AND at > resolution."createdAt")
  THEN (SELECT max(mark."claimVersion") FROM "Mark" mark
        WHERE mark."claimId" = resolution."claimId" AND mark."createdAt" <= resolution."createdAt")
  ELSE (SELECT claim.version FROM "Claim" claim WHERE claim.id = resolution."claimId") END;
ALTER TABLE "Resolution" ENABLE TRIGGER refuse_change;

-- ── What was judged before the words were changed ───────────────────────────────────────────────────────────────────

ALTER TABLE "Claim" DISABLE TRIGGER history;
UPDATE "Claim" claim SET
  "soSinceVersion" = coalesce(since.so, 1),
  "saidSinceVersion" = coalesce(since.said, 1),
  "figureSinceVersion" = coalesce(since.figure, 1)
FROM (
  SELECT rewording.claim_id,
    max(mark."claimVersion" + 1) FILTER (WHERE 'so' = ANY(outdates)) AS so,
    max(mark."claimVersion" + 1) FILTER (WHERE 'said' = ANY(outdates)) AS said,
    max(mark."claimVersion" + 1) FILTER (WHERE part = 'Quantity') AS figure
  FROM rewording JOIN "Mark" mark ON mark."claimId" = rewording.claim_id AND mark."createdAt" < rewording.at
  GROUP BY rewording.claim_id
) since
WHERE claim.id = since.claim_id;
-- The history tells what was changed; since which version that counts is bookkeeping.
DROP TRIGGER history ON "Claim";
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Claim" FOR EACH ROW
  EXECUTE FUNCTION record_event('changedById', 'id', 'soSinceVersion', 'saidSinceVersion', 'figureSinceVersion');

-- The words as they were are worked out backwards from those of today, and kept where somebody had judged them.
DO $$
DECLARE
  claim record;
  change record;
  words text;
  attribution jsonb;
  quantity jsonb;
  is_attributed boolean;
  is_figured boolean;
  bookkeeping text[] := ARRAY['claimId', 'projectId', 'changedAt', 'changedById', 'deletedAt'];
BEGIN
  FOR claim IN
    SELECT one.id, one."projectId", one.text, to_jsonb(said) AS said, to_jsonb(figure) AS figure
    FROM "Claim" one
    LEFT JOIN "Attribution" said ON said."claimId" = one.id
    LEFT JOIN "Quantity" figure ON figure."claimId" = one.id
    WHERE one.id IN (SELECT claim_id FROM rewording)
  LOOP
    words := claim.text;
    attribution := claim.said;
    quantity := claim.figure;
    is_attributed := attribution ->> 'deletedAt' IS NULL;
    is_figured := quantity ->> 'deletedAt' IS NULL;
    FOR change IN
      SELECT rewording.*, (
        SELECT max(mark."claimVersion") FROM "Mark" mark WHERE mark."claimId" = claim.id AND mark."createdAt" < rewording.at
      ) AS until
      FROM rewording WHERE claim_id = claim.id ORDER BY seq DESC
    LOOP
      IF change.part = 'Claim' THEN
        words := change.before ->> 'text';
      ELSIF change.part = 'Attribution' THEN
        attribution := attribution || change.before;
        is_attributed := attribution ->> 'deletedAt' IS NULL;
      ELSE
        quantity := quantity || change.before;
        is_figured := quantity ->> 'deletedAt' IS NULL;
      END IF;
      CONTINUE WHEN change.until IS NULL;
      -- Of several changes between two marks the earliest tells what the mark before them judged.
      INSERT INTO "ClaimWording" ("projectId", "claimId", "untilVersion", text, attribution, quantity, outdates, "authorId", "createdAt")
      VALUES (
        claim."projectId", claim.id, change.until, words,
        CASE WHEN is_attributed THEN attribution - bookkeeping END,
        CASE WHEN is_figured THEN quantity - bookkeeping END,
        change.outdates, change.actor_id, change.at)
      ON CONFLICT ("claimId", "untilVersion") DO UPDATE SET
        text = excluded.text, attribution = excluded.attribution, quantity = excluded.quantity,
        outdates = ARRAY(SELECT unnest("ClaimWording".outdates) UNION SELECT unnest(excluded.outdates)),
        "authorId" = excluded."authorId", "createdAt" = excluded."createdAt";
    END LOOP;
  END LOOP;
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "ClaimWording" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "ClaimWording" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── The rule ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- That of lib/domain/claim-state.ts, which a property over random histories holds to it.

-- Words that are compared: whatever their case and the space between them. By ICU, so that it does not depend on how the
-- server was set up.
CREATE FUNCTION plain_words(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(btrim(regexp_replace(coalesce(words, ''),
    '[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+', ' ', 'g')) COLLATE "und-x-icu")
$$;

-- Whether two figures that answer one question count the same and do not say the same number or interval.
CREATE FUNCTION is_rival_figure(one "Quantity", other "Quantity") RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT one.kind IS NOT DISTINCT FROM other.kind
    AND (one.value, one.lower, one.upper) IS DISTINCT FROM (other.value, other.lower, other.upper)
    AND plain_words(one.unit) = plain_words(other.unit)
    AND plain_words(one.counted) = plain_words(other.counted)
$$;

CREATE FUNCTION combined_state(so "State", said "State") RETURNS "State" LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE
    WHEN so = 'open' AND said = 'open' THEN 'open'
    WHEN 'conflict' IN (so, said) THEN 'conflict'
    WHEN 'stale' IN (so, said) THEN 'stale'
    WHEN so = 'open' OR 'marked' IN (so, said) THEN 'marked'
    WHEN 'resolved' IN (so, said) THEN 'resolved'
    ELSE 'agreed'
  END)::"State"
$$;

CREATE FUNCTION combined_verdict(so "State", so_verdict "Verdict", said_verdict "Verdict") RETURNS "Verdict"
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN so = 'open' THEN said_verdict ELSE so_verdict END
$$;

-- What the states of some claims are now. A claim that was deleted has none.
CREATE FUNCTION claim_states_of(claim_ids uuid[]) RETURNS SETOF "ClaimState" LANGUAGE sql STABLE AS $$
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
      resolution.verdict AS resolution_verdict, resolution."createdAt" AS resolved_at,
      coalesce(resolution."claimVersion" >= kind.since, FALSE) AS has_resolution,
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
            SELECT FROM "Quantity" figure
            JOIN "Claim" other ON other."questionId" = claim."questionId" AND other.id <> claim.id AND other."deletedAt" IS NULL
            JOIN "Quantity" rival ON rival."claimId" = other.id AND rival."deletedAt" IS NULL
            WHERE figure."claimId" = claim.id AND figure."deletedAt" IS NULL
              AND greatest(other."questionSince", rival."changedAt") > resolution."createdAt"
              AND is_rival_figure(figure, rival))
          THEN 'rival_figure' END,
        CASE WHEN kind.layer = 'so' AND resolution."claimVersion" < claim."figureSinceVersion" THEN 'own_figure' END
      ]::"StaleReason"[], NULL) END AS stale_because
    FROM claim
    CROSS JOIN LATERAL (VALUES ('so'::"Layer", claim."soSinceVersion"), ('said', claim.said_since)) kind (layer, since)
    CROSS JOIN LATERAL (
      SELECT
        coalesce(array_agg(mark.id ORDER BY mark.id) FILTER (WHERE is_current), '{}') AS ids,
        count(*) FILTER (WHERE is_current) AS count,
        count(DISTINCT verdict) FILTER (WHERE is_current) AS verdicts,
        min(verdict) FILTER (WHERE is_current) AS verdict,
        coalesce(array_agg(DISTINCT mark."authorId") FILTER (WHERE judges_today AND verdict IS NOT NULL), '{}') AS judges,
        coalesce(array_agg(mark."authorId") FILTER (WHERE is_latest AND NOT judges_today AND verdict IS NOT NULL), '{}') AS outdated,
        max(mark."createdAt") AS marked_at
      FROM (
        SELECT each.*, is_latest AND judges_today AND verdict IS NOT NULL AS is_current
        FROM (
          SELECT id, "authorId", verdict, "createdAt", "claimVersion" >= kind.since AS judges_today,
            row_number() OVER (PARTITION BY "authorId" ORDER BY seq DESC) = 1 AS is_latest
          FROM "Mark" WHERE "claimId" = claim.id AND layer = kind.layer
        ) each
      ) mark
    ) marks
    LEFT JOIN LATERAL (
      SELECT * FROM "Resolution" WHERE "claimId" = claim.id AND layer = kind.layer ORDER BY seq DESC LIMIT 1
    ) resolution ON TRUE
  ),
  layered AS (
    SELECT facts.*,
      (CASE
        WHEN has_resolution THEN CASE WHEN cardinality(stale_because) > 0 THEN 'stale' ELSE 'resolved' END
        WHEN count = 0 THEN 'open'
        WHEN verdicts > 1 THEN 'conflict'
        WHEN count >= "marksRequired" THEN 'agreed'
        ELSE 'marked'
      END)::"State" AS state,
      CASE WHEN has_resolution THEN resolution_verdict WHEN verdicts = 1 THEN verdict END AS layer_verdict
    FROM facts
  )
  SELECT claim.id, claim."projectId", claim."createdAt",
    combined_state(so.state, said.state), combined_verdict(so.state, so.layer_verdict, said.layer_verdict),
    so.state, so.layer_verdict, so.ids, so.judges, so.resolution_id, so.stale_because,
    said.state, said.layer_verdict, said.ids, said.judges, said.resolution_id, said.stale_because,
    (so.count + said.count)::int,
    ARRAY(SELECT unnest(so.outdated) UNION SELECT unnest(CASE WHEN claim.said_since < 2147483647 THEN said.outdated END)),
    greatest(claim."changedAt", so.marked_at, said.marked_at, so.resolved_at, said.resolved_at)
  FROM claim
  JOIN layered so ON so.id = claim.id AND so.layer = 'so'
  JOIN layered said ON said.id = claim.id AND said.layer = 'said'
$$;

-- ── Keeping the rows true ───────────────────────────────────────────────────────────────────────────────────────────
-- Whoever changes what a state follows from holds the claim until she is done, so that the next one sees it. What touches
-- several claims takes the locks in this order: the questions, by id; the claim itself; its rivals, by id.

-- A change of the project's rules waits for all who are at work in it, and they for it.
CREATE FUNCTION project_key(project_id uuid) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT hashtextextended('project ' || project_id, 0)
$$;

-- By index whatever the statistics say: there are none on a new database, and the plan is kept for the session.
CREATE FUNCTION refresh_claim_states(claim_ids uuid[]) RETURNS void LANGUAGE plpgsql
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
    "saidState" = excluded."saidState", "saidVerdict" = excluded."saidVerdict", "saidMarkIds" = excluded."saidMarkIds",
    "saidJudgeIds" = excluded."saidJudgeIds", "saidResolutionId" = excluded."saidResolutionId", "saidStaleBecause" = excluded."saidStaleBecause",
    "markCount" = excluded."markCount", "outdatedForIds" = excluded."outdatedForIds", "lastChangeAt" = excluded."lastChangeAt"
  WHERE there IS DISTINCT FROM excluded;
END $$;

-- Works out the states of a project anew, or of all: what a migration does, or who has mended rows by hand.
CREATE FUNCTION rebuild_claim_states(project_id uuid DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last uuid := '00000000-0000-0000-0000-000000000000';
  batch uuid[];
BEGIN
  DELETE FROM "ClaimState" state USING "Claim" claim
  WHERE claim.id = state."claimId" AND claim."deletedAt" IS NOT NULL
    AND (project_id IS NULL OR claim."projectId" = project_id);
  LOOP
    SELECT array_agg(id ORDER BY id) INTO batch FROM (
      SELECT id FROM "Claim" WHERE id > last AND (project_id IS NULL OR "projectId" = project_id)
      ORDER BY id LIMIT 500) claim;
    EXIT WHEN batch IS NULL;
    PERFORM refresh_claim_states(batch);
    last := batch[cardinality(batch)];
  END LOOP;
END $$;

-- The claims that stand beside some others under their questions and have been resolved, themselves among them.
CREATE FUNCTION resolved_under(question_ids uuid[]) RETURNS uuid[] LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(array_agg(claim.id), '{}') FROM "Claim" claim
  JOIN "ClaimState" state ON state."claimId" = claim.id AND state."soResolutionId" IS NOT NULL
  WHERE claim."questionId" = ANY(question_ids)
$$;

-- Keeps everybody else from settling or changing a figure under some questions.
CREATE FUNCTION lock_questions(question_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Question" WHERE id = ANY(question_ids) ORDER BY id FOR NO KEY UPDATE;
END $$;

CREATE FUNCTION state_of_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Evidence' THEN
    -- It comes with its mark, which has been reckoned in: only a resolution made before can tell it from none.
    PERFORM refresh_claim_states(ARRAY(
      SELECT DISTINCT fresh."claimId" FROM fresh JOIN "ClaimState" state ON state."claimId" = fresh."claimId"
      WHERE coalesce(state."soResolutionId", state."saidResolutionId") IS NOT NULL));
  ELSE
    PERFORM refresh_claim_states(ARRAY(SELECT DISTINCT "claimId" FROM fresh));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER state AFTER INSERT ON "Mark" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_inserted();
CREATE TRIGGER state AFTER INSERT ON "Evidence" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_inserted();
CREATE TRIGGER state AFTER INSERT ON "ResolutionMark" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_inserted();

CREATE FUNCTION state_of_resolved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Question" WHERE id IN (
    SELECT claim."questionId" FROM fresh JOIN "Claim" claim ON claim.id = fresh."claimId") ORDER BY id FOR SHARE;
  PERFORM refresh_claim_states(ARRAY(SELECT DISTINCT "claimId" FROM fresh));
  RETURN NULL;
END $$;

CREATE TRIGGER state AFTER INSERT ON "Resolution" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_resolved();

CREATE FUNCTION state_of_new_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ClaimState"
  SELECT id, "projectId", "createdAt", 'open', NULL, 'open', NULL, '{}', '{}', NULL, '{}', 'open', NULL, '{}', '{}', NULL, '{}',
    0, '{}', "changedAt"
  FROM fresh WHERE "deletedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER state_of_new AFTER INSERT ON "Claim" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_new_claim();

CREATE FUNCTION state_of_changed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  question_ids uuid[];
BEGIN
  SELECT coalesce(array_agg(DISTINCT question_id), '{}') INTO question_ids FROM (
    SELECT unnest(ARRAY[earlier."questionId", fresh."questionId"]) AS question_id
    FROM earlier JOIN fresh ON fresh.id = earlier.id
    WHERE (fresh."questionId", fresh."questionSince", fresh."deletedAt") IS DISTINCT FROM
      (earlier."questionId", earlier."questionSince", earlier."deletedAt")) moved
  WHERE question_id IS NOT NULL;
  PERFORM lock_questions(question_ids);
  DELETE FROM "ClaimState" WHERE "claimId" IN (SELECT id FROM fresh WHERE "deletedAt" IS NOT NULL);
  PERFORM refresh_claim_states(ARRAY(SELECT id FROM fresh));
  PERFORM refresh_claim_states(resolved_under(question_ids));
  RETURN NULL;
END $$;

CREATE TRIGGER state_of_changed AFTER UPDATE ON "Claim" REFERENCING OLD TABLE AS earlier NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_changed_claim();

CREATE FUNCTION state_of_attributed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Who is named bears on what was said, and only once somebody has marked that.
  PERFORM refresh_claim_states(ARRAY(
    SELECT DISTINCT fresh."claimId" FROM fresh JOIN "Mark" mark ON mark."claimId" = fresh."claimId" AND mark.layer = 'said'));
  RETURN NULL;
END $$;

CREATE TRIGGER state_of_new AFTER INSERT ON "Attribution" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_attributed();
CREATE TRIGGER state_of_changed AFTER UPDATE ON "Attribution" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_attributed();

-- A figure bears on what was resolved under its question.
CREATE FUNCTION state_of_figure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  question_ids uuid[] := ARRAY(
    SELECT DISTINCT claim."questionId" FROM fresh JOIN "Claim" claim ON claim.id = fresh."claimId"
    WHERE claim."questionId" IS NOT NULL);
BEGIN
  PERFORM lock_questions(question_ids);
  PERFORM refresh_claim_states(resolved_under(question_ids));
  RETURN NULL;
END $$;

CREATE TRIGGER state_of_new AFTER INSERT ON "Quantity" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_figure();
CREATE TRIGGER state_of_changed AFTER UPDATE ON "Quantity" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_figure();

-- How many marks make a claim agreed tells those that are marked alike from those that are agreed on, and nothing else.
CREATE FUNCTION state_of_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(project_key(NEW.id));
  UPDATE "ClaimState" state SET
    state = combined_state(layers.so, layers.said), verdict = combined_verdict(layers.so, "soVerdict", "saidVerdict"),
    "soState" = layers.so, "saidState" = layers.said
  FROM (
    SELECT "claimId",
      CASE WHEN "soState" NOT IN ('marked', 'agreed') THEN "soState"
        WHEN cardinality("soMarkIds") >= NEW."marksRequired" THEN 'agreed' ELSE 'marked' END AS so,
      CASE WHEN "saidState" NOT IN ('marked', 'agreed') THEN "saidState"
        WHEN cardinality("saidMarkIds") >= NEW."marksRequired" THEN 'agreed' ELSE 'marked' END AS said
    FROM "ClaimState" WHERE "projectId" = NEW.id
  ) layers
  WHERE state."claimId" = layers."claimId" AND (state."soState", state."saidState") IS DISTINCT FROM (layers.so, layers.said);
  RETURN NULL;
END $$;

CREATE TRIGGER state AFTER UPDATE OF "marksRequired" ON "Project"
  FOR EACH ROW WHEN (NEW."marksRequired" IS DISTINCT FROM OLD."marksRequired") EXECUTE FUNCTION state_of_project();

SELECT rebuild_claim_states();
