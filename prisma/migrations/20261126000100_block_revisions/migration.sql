-- People change what an article's blocks are and where they end (docs/decisions/020-block-revisions.md). What is there was
-- found when its version came: that is revision 0.

CREATE TYPE "BlockChange" AS ENUM ('kind', 'split', 'join');

CREATE TABLE "BlockRevision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "change" "BlockChange" NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "requestHash" TEXT,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BlockRevision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "BlockRevision_versionId_number_key" ON "BlockRevision"("versionId", "number");

ALTER TABLE "BlockRevision" ADD CONSTRAINT "BlockRevision_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BlockRevision" ADD CONSTRAINT "BlockRevision_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "ArticleVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BlockRevision" ADD CONSTRAINT "BlockRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A block's place is its place: a number would change with every split before it.
ALTER TABLE "Block" DROP CONSTRAINT "Block_pkey",
  DROP COLUMN "index",
  ADD COLUMN "since" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "until" INTEGER,
  ADD CONSTRAINT "Block_pkey" PRIMARY KEY ("versionId", "start", "since");

-- What a version is read by.
CREATE UNIQUE INDEX "Block_current_key" ON "Block"("versionId", "start") WHERE "until" IS NULL;

ALTER TABLE "Block"
  ADD CONSTRAINT "Block_since" CHECK (since >= 0 AND until > since);
ALTER TABLE "BlockRevision"
  ADD CONSTRAINT "BlockRevision_number_positive" CHECK (number >= 1),
  ADD CONSTRAINT "BlockRevision_span" CHECK (start >= 0 AND "end" > start);

-- ── Blocks only grow ────────────────────────────────────────────────────────────────────────────────────────────────

-- A revision takes away the blocks that it is about …
CREATE FUNCTION replace_blocks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Block" SET until = NEW.number
  WHERE "versionId" = NEW."versionId" AND until IS NULL AND start >= NEW.start AND start < NEW."end";
  RETURN NULL;
END $$;

CREATE TRIGGER replace_blocks AFTER INSERT ON "BlockRevision" FOR EACH ROW EXECUTE FUNCTION replace_blocks();

-- … and what comes in their place comes with it and stays within them.
CREATE FUNCTION refuse_block() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "BlockRevision" revision
    WHERE revision."versionId" = NEW."versionId" AND revision.number = NEW.since
      AND NEW.start >= revision.start AND NEW."end" <= revision."end";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Block.since is of no revision here' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_block BEFORE INSERT ON "Block"
  FOR EACH ROW WHEN (NEW.since > 0) EXECUTE FUNCTION refuse_block();

-- That it was taken away is all that is ever written into a block, once, and by the trigger above.
CREATE FUNCTION refuse_block_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 OR OLD.until IS NOT NULL OR NEW.until IS NULL
    OR to_jsonb(NEW) - 'until' <> to_jsonb(OLD) - 'until'
  THEN
    RAISE EXCEPTION 'Block only grows: UPDATE is refused' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER refuse_change ON "Block";
CREATE TRIGGER refuse_change BEFORE UPDATE ON "Block" FOR EACH ROW EXECUTE FUNCTION refuse_block_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Block" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "BlockRevision"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "BlockRevision"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── History ─────────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE TRIGGER history AFTER INSERT ON "BlockRevision"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');

CREATE OR REPLACE FUNCTION event_place(subject_type text, subject uuid, after jsonb, OUT claim uuid, OUT article uuid)
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
