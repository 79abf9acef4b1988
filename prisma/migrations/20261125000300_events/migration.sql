-- An event names its claim and its article, so that the history of either is read from an index, and the transaction that
-- wrote it, so that whoever follows the events misses none (docs/decisions/015-events.md).

ALTER TABLE "Event"
  ADD COLUMN "xid" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "claimId" UUID,
  ADD COLUMN "articleId" UUID;

-- What is there was committed before anybody follows.
ALTER TABLE "Event" ALTER COLUMN "xid" SET DEFAULT pg_current_xact_id()::text::bigint;

-- What an event is about, from its subject: the claim, the article, both or neither. What hangs on a claim has no article
-- of its own, as a claim stands in many.
CREATE FUNCTION event_place(subject_type text, subject uuid, after jsonb, OUT claim uuid, OUT article uuid)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  annotation uuid;
BEGIN
  CASE subject_type
    WHEN 'Claim', 'Attribution', 'Quantity' THEN
      claim := subject;
    WHEN 'Mark', 'Evidence', 'Resolution' THEN
      claim := after ->> 'claimId';
    WHEN 'Article' THEN
      article := subject;
    WHEN 'ArticleVersion' THEN
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

-- Whatever writes an event need not know.
CREATE FUNCTION place_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT claim, article INTO NEW."claimId", NEW."articleId"
  FROM event_place(NEW."subjectType", NEW."subjectId", NEW.after);
  RETURN NEW;
END $$;

CREATE TRIGGER place_event BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION place_event();

-- ── What is there ───────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Event" DISABLE TRIGGER refuse_change;
UPDATE "Event" event SET ("claimId", "articleId") = (
  SELECT claim, article FROM event_place(event."subjectType", event."subjectId", event.after));
ALTER TABLE "Event" ENABLE TRIGGER refuse_change;

DROP INDEX "Event_subjectId_seq_idx";
CREATE INDEX "Event_projectId_xid_seq_idx" ON "Event"("projectId", "xid", "seq");
CREATE INDEX "Event_claimId_seq_idx" ON "Event"("claimId", "seq");
CREATE INDEX "Event_articleId_seq_idx" ON "Event"("articleId", "seq");
