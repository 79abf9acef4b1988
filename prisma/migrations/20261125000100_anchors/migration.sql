-- An annotation becomes an identity; where it stands in one version of its article is an anchor. An article knows its
-- current version. Projects are deleted and brought back, claims merged.

CREATE TYPE "AnchorOrigin" AS ENUM ('made', 'kept', 'moved', 'orphaned');

CREATE TABLE "Anchor" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "startCodePoint" INTEGER,
    "endCodePoint" INTEGER,
    "quote" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "origin" "AnchorOrigin" NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "Article" ADD COLUMN "currentVersionId" UUID;
ALTER TABLE "ArticleVersion" ADD COLUMN "requestHash" TEXT;
ALTER TABLE "Annotation" ADD COLUMN "articleId" UUID;
ALTER TABLE "Claim" ADD COLUMN "mergedIntoId" UUID;
ALTER TABLE "Project" ADD COLUMN "deletedAt" TIMESTAMPTZ(3);

-- ── What is there ───────────────────────────────────────────────────────────────────────────────────────────────────

-- Moving it to its new place is nobody's deed and leaves no line in the history.
DROP TRIGGER history ON "Annotation";
DROP TRIGGER history ON "Article";
DROP TRIGGER history ON "ArticleVersion";
DROP TRIGGER refuse_move ON "Annotation";

UPDATE "Article" article SET "currentVersionId" = (
  SELECT version.id FROM "ArticleVersion" version
  WHERE version."articleId" = article.id ORDER BY version.number DESC LIMIT 1);

UPDATE "Annotation" annotation SET "articleId" = version."articleId"
FROM "ArticleVersion" version WHERE version.id = annotation."versionId";

-- Whose hand an anchor is from: who moved its ends last, as the history has it, or who made the annotation.
INSERT INTO "Anchor" (
  id, "projectId", "annotationId", "versionId", start, "end", "startCodePoint", "endCodePoint", quote, prefix, suffix,
  origin, "authorId", "createdAt")
SELECT gen_random_uuid(), annotation."projectId", annotation.id, annotation."versionId", annotation.start,
  annotation."end", annotation."startCodePoint", annotation."endCodePoint", annotation.quote, annotation.prefix,
  annotation.suffix, CASE WHEN move.at IS NULL THEN 'made' ELSE 'moved' END::"AnchorOrigin",
  coalesce(move."actorId", annotation."createdById"), coalesce(move.at, annotation."createdAt")
FROM "Annotation" annotation
LEFT JOIN LATERAL (
  SELECT event."actorId", event.at FROM "Event" event
  WHERE event."subjectId" = annotation.id AND event.action = 'changed' AND event.before ?| ARRAY['start', 'end']
  ORDER BY event.seq DESC LIMIT 1
) move ON TRUE;

-- What was annotated in an earlier version was not looked for in the later ones.
INSERT INTO "Anchor" (
  id, "projectId", "annotationId", "versionId", quote, prefix, suffix, origin, "authorId", "createdAt")
SELECT gen_random_uuid(), annotation."projectId", annotation.id, current.id, annotation.quote, annotation.prefix,
  annotation.suffix, 'orphaned', current."authorId", greatest(current."createdAt", annotation."createdAt")
FROM "Annotation" annotation
JOIN "Article" article ON article.id = annotation."articleId"
JOIN "ArticleVersion" current ON current.id = article."currentVersionId"
WHERE annotation."versionId" <> current.id;

-- ── Shape ───────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "Annotation" DROP CONSTRAINT "Annotation_projectId_versionId_fkey";
DROP INDEX "Annotation_versionId_start_end_id_idx";
ALTER TABLE "Annotation"
  DROP COLUMN "end",
  DROP COLUMN "endCodePoint",
  DROP COLUMN "prefix",
  DROP COLUMN "quote",
  DROP COLUMN "start",
  DROP COLUMN "startCodePoint",
  DROP COLUMN "suffix",
  DROP COLUMN "versionId",
  ALTER COLUMN "articleId" SET NOT NULL;

CREATE INDEX "Annotation_articleId_idx" ON "Annotation"("articleId");
CREATE INDEX "Anchor_annotationId_versionId_idx" ON "Anchor"("annotationId", "versionId");
CREATE INDEX "Claim_mergedIntoId_idx" ON "Claim"("mergedIntoId");

-- Of an annotation one anchor in each version is the current one …
CREATE UNIQUE INDEX "Anchor_current_key" ON "Anchor"("annotationId", "versionId") WHERE "replacedAt" IS NULL;
-- … and these are what a version is read by, in the order of the text.
CREATE INDEX "Anchor_text_order_idx" ON "Anchor"("versionId", "start", "end", "annotationId")
  WHERE "replacedAt" IS NULL;

ALTER TABLE "Article" ADD CONSTRAINT "Article_currentVersion_fkey" FOREIGN KEY ("projectId", "currentVersionId") REFERENCES "ArticleVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_annotationId_fkey" FOREIGN KEY ("projectId", "annotationId") REFERENCES "Annotation"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_projectId_versionId_fkey" FOREIGN KEY ("projectId", "versionId") REFERENCES "ArticleVersion"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mergedInto_fkey" FOREIGN KEY ("projectId", "mergedIntoId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Checks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

-- A place is whole, or it is none because the words are not in the version.
ALTER TABLE "Anchor"
  ADD CONSTRAINT "Anchor_orphaned" CHECK (
    num_nulls(start, "end", "startCodePoint", "endCodePoint") = CASE origin WHEN 'orphaned' THEN 4 ELSE 0 END),
  ADD CONSTRAINT "Anchor_span" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "Anchor_quote_length" CHECK (
    "startCodePoint" BETWEEN 0 AND start AND char_length(quote) = "endCodePoint" - "startCodePoint");

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_merged" CHECK ("mergedIntoId" <> id AND ("mergedIntoId" IS NULL OR "deletedAt" IS NOT NULL));

-- ── An article's current version is its latest ──────────────────────────────────────────────────────────────────────

CREATE FUNCTION keep_current_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Article" SET "currentVersionId" = NEW.id
  WHERE id = NEW."articleId" AND NOT EXISTS (
    SELECT FROM "ArticleVersion" WHERE "articleId" = NEW."articleId" AND number > NEW.number);
  RETURN NULL;
END $$;

CREATE TRIGGER keep_current_version AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION keep_current_version();

-- Nobody else sets it: an update from outside of a trigger has the depth 1.
CREATE FUNCTION refuse_current_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."currentVersionId" IS NOT NULL
    OR TG_OP = 'UPDATE' AND NEW."currentVersionId" IS DISTINCT FROM OLD."currentVersionId" AND pg_trigger_depth() < 2
  THEN
    RAISE EXCEPTION 'Article.currentVersionId is fixed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_current_version BEFORE INSERT OR UPDATE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION refuse_current_version();

-- ── Anchors only grow ───────────────────────────────────────────────────────────────────────────────────────────────

-- A new anchor takes the place of the one that the annotation had in the same version.
CREATE FUNCTION replace_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Annotation" annotation
    JOIN "ArticleVersion" version ON version."articleId" = annotation."articleId"
    WHERE annotation.id = NEW."annotationId" AND version.id = NEW."versionId";
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Anchor.versionId is of another article' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE "Anchor" SET "replacedAt" = NEW."createdAt"
  WHERE "annotationId" = NEW."annotationId" AND "versionId" = NEW."versionId" AND "replacedAt" IS NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER replace_anchor BEFORE INSERT ON "Anchor" FOR EACH ROW EXECUTE FUNCTION replace_anchor();

-- That it was replaced is all that is ever written into an anchor, once, and by the trigger above.
CREATE FUNCTION refuse_anchor_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 OR OLD."replacedAt" IS NOT NULL OR NEW."replacedAt" IS NULL
    OR to_jsonb(NEW) - 'replacedAt' <> to_jsonb(OLD) - 'replacedAt'
  THEN
    RAISE EXCEPTION 'Anchor only grows: UPDATE is refused' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE ON "Anchor" FOR EACH ROW EXECUTE FUNCTION refuse_anchor_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Anchor" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Anchor" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER refuse_move BEFORE UPDATE ON "Annotation"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'articleId', 'createdById', 'createdAt');

-- ── History ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- An annotation and its first place are one line, as is the moving of its ends, and that a new version lost its words.
-- What a version carries over is no deed of anybody's beside that version's own line.
CREATE FUNCTION record_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  apart text[] := ARRAY['id', 'projectId', 'annotationId', 'authorId', 'createdAt', 'replacedAt'];
  place_now jsonb := to_jsonb(NEW) - apart;
  place_then jsonb;
  before jsonb;
  after jsonb;
BEGIN
  IF NEW.origin = 'made' THEN
    SELECT to_jsonb(annotation) - ARRAY['version', 'changedAt', 'changedById', 'requestHash'] || place_now INTO after
    FROM "Annotation" annotation WHERE annotation.id = NEW."annotationId";
  ELSE
    SELECT to_jsonb(earlier) - apart INTO place_then FROM "Anchor" earlier
    WHERE earlier."annotationId" = NEW."annotationId" AND earlier.id <> NEW.id
    ORDER BY earlier."versionId" = NEW."versionId" DESC, earlier."createdAt" DESC, earlier.id DESC LIMIT 1;
    IF NEW.origin = 'moved' AND place_then -> 'versionId' <> place_now -> 'versionId' THEN
      RETURN NULL;
    END IF;
    SELECT jsonb_object_agg(key, value) INTO before FROM jsonb_each(place_then) WHERE value IS DISTINCT FROM place_now -> key;
    SELECT jsonb_object_agg(key, value) INTO after FROM jsonb_each(place_now) WHERE value IS DISTINCT FROM place_then -> key;
  END IF;
  INSERT INTO "Event" ("projectId", "at", "actorId", "action", "subjectType", "subjectId", "before", "after")
  VALUES (NEW."projectId", clock_timestamp(), NEW."authorId",
    CASE NEW.origin WHEN 'made' THEN 'created' ELSE 'changed' END::"EventAction",
    'Annotation', NEW."annotationId", before, after);
  RETURN NULL;
END $$;

CREATE TRIGGER history AFTER INSERT ON "Anchor"
  FOR EACH ROW WHEN (NEW.origin <> 'kept') EXECUTE FUNCTION record_anchor();
CREATE TRIGGER history AFTER UPDATE ON "Annotation"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'currentVersionId');
CREATE TRIGGER history AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id', 'text');
