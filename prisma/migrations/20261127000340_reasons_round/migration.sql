-- Before a resolver comes, those who differ may judge each other's reasons.

-- CreateEnum
CREATE TYPE "Soundness" AS ENUM ('sound', 'beside_the_point', 'wrong');

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "reasonsRound" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ReasonJudgement" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "layer" "Layer" NOT NULL,
    "markId" UUID NOT NULL,
    "judgement" "Soundness" NOT NULL,
    "words" TEXT NOT NULL,
    "concedingMarkId" UUID,
    "requestHash" TEXT,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReasonJudgement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReasonJudgement_seq_key" ON "ReasonJudgement"("seq");

-- CreateIndex
CREATE INDEX "ReasonJudgement_claimId_seq_idx" ON "ReasonJudgement"("claimId", "seq");

-- AddForeignKey
ALTER TABLE "ReasonJudgement" ADD CONSTRAINT "ReasonJudgement_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonJudgement" ADD CONSTRAINT "ReasonJudgement_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonJudgement" ADD CONSTRAINT "ReasonJudgement_claimId_markId_fkey" FOREIGN KEY ("claimId", "markId") REFERENCES "Mark"("claimId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonJudgement" ADD CONSTRAINT "ReasonJudgement_concedingMark_fkey" FOREIGN KEY ("claimId", "concedingMarkId") REFERENCES "Mark"("claimId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReasonJudgement" ADD CONSTRAINT "ReasonJudgement_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReasonJudgement"
  ADD CONSTRAINT "ReasonJudgement_words_given" CHECK (btrim(words) <> ''),
  ADD CONSTRAINT "ReasonJudgement_concedes_to_sound" CHECK ("concedingMarkId" IS NULL OR judgement = 'sound');

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "ReasonJudgement" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "ReasonJudgement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history AFTER INSERT ON "ReasonJudgement"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id', 'seq');

-- What an event is about: what hangs on a claim names the claim.
CREATE OR REPLACE FUNCTION event_place(subject_type text, subject uuid, after jsonb, OUT claim uuid, OUT article uuid)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  annotation uuid;
BEGIN
  CASE subject_type
    WHEN 'Claim', 'Attribution', 'Quantity' THEN
      claim := subject;
    WHEN 'Mark', 'Evidence', 'Resolution', 'Objection', 'ReasonJudgement' THEN
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
