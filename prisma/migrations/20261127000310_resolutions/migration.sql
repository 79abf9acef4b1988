-- A decision on a conflict says what comes of it and what the disagreement came from, and not always by a verdict; a mark
-- says on what ground it rests (docs/decisions/022-resolutions.md).

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "Ground" AS ENUM ('primary_source', 'official_statement', 'other_report', 'own_calculation', 'logic', 'general_knowledge');

-- CreateEnum
CREATE TYPE "ResolutionOutcome" AS ENUM ('side', 'third_verdict', 'split', 'merge', 'send_back', 'ask_another', 'reopen');

-- CreateEnum
CREATE TYPE "DisagreementCause" AS ENUM ('oversight', 'other_evidence', 'reading', 'guideline_gap', 'real_difference');

-- CreateEnum
CREATE TYPE "ConflictReason" AS ENUM ('verdict', 'ground', 'said_against_so');

-- AlterTable
ALTER TABLE "Mark" ADD COLUMN     "confidence" "Confidence",
ADD COLUMN     "figure" TEXT,
ADD COLUMN     "ground" "Ground",
ADD COLUMN     "noteToResolver" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Resolution" ADD COLUMN     "cause" "DisagreementCause",
ADD COLUMN     "figure" TEXT,
ADD COLUMN     "otherClaimId" UUID,
ADD COLUMN     "outcome" "ResolutionOutcome",
ADD COLUMN     "question" TEXT,
ALTER COLUMN "verdict" DROP NOT NULL,
ALTER COLUMN "rationale" SET DEFAULT '';

-- AlterTable
ALTER TABLE "ClaimState" ADD COLUMN     "saidConflictBecause" "ConflictReason"[] DEFAULT '{}',
ADD COLUMN     "saidExtraMarks" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "soConflictBecause" "ConflictReason"[] DEFAULT '{}',
ADD COLUMN     "soExtraMarks" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Objection" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "resolutionId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "requestHash" TEXT,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Objection_resolutionId_authorId_key" ON "Objection"("resolutionId", "authorId");

-- CreateIndex
CREATE INDEX "Objection_claimId_idx" ON "Objection"("claimId");

-- CreateIndex
CREATE INDEX "ResolutionMark_markId_idx" ON "ResolutionMark"("markId");

-- CreateIndex
CREATE INDEX "Resolution_projectId_cause_seq_idx" ON "Resolution"("projectId", "cause", "seq" DESC);

-- AddForeignKey
ALTER TABLE "Resolution" ADD CONSTRAINT "Resolution_otherClaim_fkey" FOREIGN KEY ("projectId", "otherClaimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_claimId_resolutionId_fkey" FOREIGN KEY ("claimId", "resolutionId") REFERENCES "Resolution"("claimId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Objection" ADD CONSTRAINT "Objection_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── The decisions that are there ────────────────────────────────────────────────────────────────────────────────────

-- Each gave a verdict: that of a side where some mark that it weighed had it. What the disagreement came from nobody asked.
ALTER TABLE "Resolution" DISABLE TRIGGER refuse_change;
UPDATE "Resolution" resolution SET outcome = CASE
  WHEN EXISTS (
    SELECT FROM "ResolutionMark" weighed JOIN "Mark" mark ON mark.id = weighed."markId"
    WHERE weighed."resolutionId" = resolution.id AND mark.verdict = resolution.verdict)
  THEN 'side' ELSE 'third_verdict' END::"ResolutionOutcome";
ALTER TABLE "Resolution" ENABLE TRIGGER refuse_change;
ALTER TABLE "Resolution" ALTER COLUMN "outcome" SET NOT NULL;

ALTER TABLE "Resolution"
  DROP CONSTRAINT "Resolution_reason_given",
  ADD CONSTRAINT "Resolution_reason_given" CHECK (outcome <> 'third_verdict' OR btrim(rationale) <> ''),
  ADD CONSTRAINT "Resolution_verdict_given" CHECK ((verdict IS NOT NULL) = (outcome IN ('side', 'third_verdict'))),
  ADD CONSTRAINT "Resolution_question_given" CHECK ((outcome = 'send_back') = (btrim(coalesce(question, '')) <> '')),
  ADD CONSTRAINT "Resolution_other_claim" CHECK (("otherClaimId" IS NOT NULL) = (outcome IN ('split', 'merge')));

ALTER TABLE "Objection"
  ADD CONSTRAINT "Objection_words_given" CHECK (btrim(words) <> ''),
  ADD CONSTRAINT "Objection_has_evidence" CHECK (jsonb_typeof(evidence) = 'array' AND jsonb_array_length(evidence) > 0);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Objection" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Objection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── The history ─────────────────────────────────────────────────────────────────────────────────────────────────────

-- A note to the resolver is for her, and the history for everybody.
DROP TRIGGER history ON "Mark";
CREATE TRIGGER history AFTER INSERT ON "Mark"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id', 'noteToResolver');
CREATE TRIGGER history AFTER INSERT ON "Objection"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');

-- What an event is about: what hangs on a claim names the claim.
CREATE OR REPLACE FUNCTION event_place(subject_type text, subject uuid, after jsonb, OUT claim uuid, OUT article uuid)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  annotation uuid;
BEGIN
  CASE subject_type
    WHEN 'Claim', 'Attribution', 'Quantity' THEN
      claim := subject;
    WHEN 'Mark', 'Evidence', 'Resolution', 'Objection' THEN
      claim := after ->> 'claimId';
    WHEN 'Article' THEN
      article := subject;
    WHEN 'ArticleVersion', 'BlockRevision' THEN
      article := after ->> 'articleId';
    WHEN 'Annotation' THEN
      annotation := subject;
    WHEN 'Occurrence' THEN
      SELECT "claimId", "annotationId" INTO claim, annotation FROM "Occurrence" WHERE id = subject;
    WHEN 'Comment' THEN
      SELECT "claimId", "annotationId" INTO claim, annotation FROM "Comment" WHERE id = subject;
    ELSE
      NULL;
  END CASE;
  IF annotation IS NOT NULL THEN
    SELECT "articleId" INTO article FROM "Annotation" WHERE id = annotation;
  END IF;
END $$;

-- ── The rule ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- That of lib/domain/claim-state.ts and lib/domain/conflict-reasons.ts, held to it by a property over random histories.

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
      ]::"StaleReason"[], NULL) END AS stale_because
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
    so.extra
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
    "saidState" = excluded."saidState", "saidVerdict" = excluded."saidVerdict", "saidMarkIds" = excluded."saidMarkIds",
    "saidJudgeIds" = excluded."saidJudgeIds", "saidResolutionId" = excluded."saidResolutionId", "saidStaleBecause" = excluded."saidStaleBecause",
    "saidConflictBecause" = excluded."saidConflictBecause", "saidExtraMarks" = excluded."saidExtraMarks",
    "markCount" = excluded."markCount", "outdatedForIds" = excluded."outdatedForIds", "lastChangeAt" = excluded."lastChangeAt"
  WHERE there IS DISTINCT FROM excluded;
END $$;

CREATE TRIGGER state AFTER INSERT ON "Objection" REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION state_of_inserted();

-- How many marks a layer of a claim needs: those that the project asks for, and those that a resolver asked for beside.
CREATE FUNCTION marks_needed(claim_id uuid, on_layer "Layer" DEFAULT 'so') RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT project."marksRequired" + CASE on_layer WHEN 'so' THEN state."soExtraMarks" ELSE state."saidExtraMarks" END
  FROM "ClaimState" state JOIN "Project" project ON project.id = state."projectId"
  WHERE state."claimId" = claim_id
$$;

-- How many marks make a claim agreed tells those that are marked alike from those that are agreed on, and nothing else.
CREATE OR REPLACE FUNCTION state_of_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(project_key(NEW.id));
  UPDATE "ClaimState" state SET
    state = combined_state(layers.so, layers.said), verdict = combined_verdict(layers.so, "soVerdict", "saidVerdict"),
    "soState" = layers.so, "saidState" = layers.said
  FROM (
    -- What went back to those who mark has no verdict: their marks differ.
    SELECT "claimId",
      CASE WHEN "soState" NOT IN ('marked', 'agreed') OR "soVerdict" IS NULL THEN "soState"
        WHEN cardinality("soMarkIds") >= NEW."marksRequired" + "soExtraMarks" THEN 'agreed' ELSE 'marked' END AS so,
      CASE WHEN "saidState" NOT IN ('marked', 'agreed') OR "saidVerdict" IS NULL THEN "saidState"
        WHEN cardinality("saidMarkIds") >= NEW."marksRequired" + "saidExtraMarks" THEN 'agreed' ELSE 'marked' END AS said
    FROM "ClaimState" WHERE "projectId" = NEW.id
  ) layers
  WHERE state."claimId" = layers."claimId" AND (state."soState", state."saidState") IS DISTINCT FROM (layers.so, layers.said);
  RETURN NULL;
END $$;

-- ── The queue ───────────────────────────────────────────────────────────────────────────────────────────────────────

-- The queue by a reason is read from an index that has its order, and has in it what the reason holds for.
CREATE INDEX "ClaimState_verdict_conflict" ON "ClaimState" ("projectId", "createdAt", "claimId")
  WHERE ("soConflictBecause" || "saidConflictBecause") @> '{verdict}';
CREATE INDEX "ClaimState_ground_conflict" ON "ClaimState" ("projectId", "createdAt", "claimId")
  WHERE ("soConflictBecause" || "saidConflictBecause") @> '{ground}';
CREATE INDEX "ClaimState_said_against_so" ON "ClaimState" ("projectId", "createdAt", "claimId")
  WHERE ("soConflictBecause" || "saidConflictBecause") @> '{said_against_so}';

SELECT rebuild_claim_states();
