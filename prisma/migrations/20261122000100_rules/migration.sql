-- What schema.prisma cannot say: checks, tables that only grow, and the history.

-- ── Checks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower" CHECK (email = lower(email) AND email <> ''),
  ADD CONSTRAINT "User_name_given" CHECK (btrim(name) <> '');

-- An invitation is either into a project with a role or to a new password.
ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_one_purpose" CHECK (
    ("projectId" IS NULL) = ("role" IS NULL) AND ("projectId" IS NULL) <> ("userId" IS NULL)),
  ADD CONSTRAINT "Invitation_used_by_somebody" CHECK (("usedAt" IS NULL) = ("usedById" IS NULL));

ALTER TABLE "Project"
  ADD CONSTRAINT "Project_name_given" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "Project_marks_required" CHECK ("marksRequired" BETWEEN 1 AND 9);

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_title_given" CHECK (btrim(title) <> '');

ALTER TABLE "ArticleVersion"
  ADD CONSTRAINT "ArticleVersion_number_positive" CHECK (number >= 1),
  ADD CONSTRAINT "ArticleVersion_sha256_hex" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ArticleVersion_length" CHECK ("codePoints" = char_length(text) AND length >= "codePoints"),
  ADD CONSTRAINT "ArticleVersion_canonical" CHECK (
    position(E'\r' IN text) = 0 AND btrim(text) <> '' AND text IS NFC NORMALIZED);

ALTER TABLE "Block"
  ADD CONSTRAINT "Block_span" CHECK (start >= 0 AND "end" > start);

ALTER TABLE "Annotation"
  ADD CONSTRAINT "Annotation_span" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "Annotation_quote_length" CHECK (
    "startCodePoint" BETWEEN 0 AND start AND char_length(quote) = "endCodePoint" - "startCodePoint");

ALTER TABLE "Question"
  ADD CONSTRAINT "Question_text_given" CHECK (btrim(text) <> '');

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_text_given" CHECK (btrim(text) <> ''),
  ADD CONSTRAINT "Claim_question_since" CHECK (("questionId" IS NULL) = ("questionSince" IS NULL));

ALTER TABLE "Attribution"
  ADD CONSTRAINT "Attribution_source_given" CHECK (btrim(source) <> '');

-- Finite, because JSON has no other numbers.
ALTER TABLE "Quantity"
  ADD CONSTRAINT "Quantity_finite" CHECK (
    abs(coalesce(value, 0)) < 'Infinity' AND abs(coalesce(lower, 0)) < 'Infinity' AND abs(coalesce(upper, 0)) < 'Infinity'),
  ADD CONSTRAINT "Quantity_interval" CHECK (lower <= upper);

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_points_somewhere" CHECK (coalesce(url, quote, publisher) IS NOT NULL);

ALTER TABLE "Resolution"
  ADD CONSTRAINT "Resolution_reason_given" CHECK (btrim(rationale) <> '');

ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_one_subject" CHECK (("annotationId" IS NULL) <> ("claimId" IS NULL)),
  ADD CONSTRAINT "Comment_text_given" CHECK (btrim(text) <> '');

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_number_positive" CHECK (number >= 1),
  ADD CONSTRAINT "Release_sha256_hex" CHECK (sha256 ~ '^[0-9a-f]{64}$');

-- ── Tables that only grow ───────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE
  grows text;
BEGIN
  FOREACH grows IN ARRAY ARRAY[
    'Mark', 'Evidence', 'Resolution', 'ResolutionMark', 'Event', 'ArticleVersion', 'Block', 'Release']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', grows);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', grows);
  END LOOP;
END $$;

-- The other tables keep tombstones: their rows change but do not go.
DO $$
DECLARE
  stays text;
BEGIN
  FOREACH stays IN ARRAY ARRAY[
    'User', 'Project', 'Membership', 'Article', 'Annotation', 'Question', 'Claim', 'Occurrence', 'Attribution',
    'Quantity', 'Comment', 'ApiToken', 'Invitation']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', stays);
    EXECUTE format(
      'CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', stays);
  END LOOP;
END $$;

-- An annotation's words do not move to another version, nor a row to another project.
CREATE FUNCTION refuse_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  fixed text;
BEGIN
  FOREACH fixed IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) -> fixed IS DISTINCT FROM to_jsonb(OLD) -> fixed THEN
      RAISE EXCEPTION '%.% is fixed', TG_TABLE_NAME, fixed USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

CREATE TRIGGER refuse_move BEFORE UPDATE ON "Annotation"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'versionId', 'createdById', 'createdAt');
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'createdById', 'createdAt');
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'createdById', 'createdAt');
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION refuse_move('id', 'projectId', 'annotationId', 'claimId', 'createdById', 'createdAt');

-- ── History ─────────────────────────────────────────────────────────────────────────────────────────────────────────

-- Writes one Event for each row that is inserted or changed, in the statement that changes it.
-- Arguments: the column that says who acted; the column that is the subject's id; then the columns that the history
-- does not repeat, because they are secret, large or mere bookkeeping.
CREATE FUNCTION record_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  hidden text[] := TG_ARGV[2:TG_NARGS - 1] || ARRAY['version', 'changedAt', 'changedById', 'requestHash'];
  row_now jsonb := to_jsonb(NEW);
  shown_now jsonb := row_now - hidden;
  shown_then jsonb;
  before jsonb;
  after jsonb := shown_now;
  action "EventAction" := 'created';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    shown_then := to_jsonb(OLD) - hidden;
    SELECT jsonb_object_agg(key, value) INTO before FROM jsonb_each(shown_then) WHERE value IS DISTINCT FROM shown_now -> key;
    IF before IS NULL THEN
      RETURN NULL;
    END IF;
    SELECT jsonb_object_agg(key, value) INTO after FROM jsonb_each(shown_now) WHERE value IS DISTINCT FROM shown_then -> key;
    action := CASE
      WHEN before -> 'deletedAt' = 'null' THEN 'deleted'
      WHEN before ? 'deletedAt' THEN 'restored'
      ELSE 'changed' END;
  END IF;
  INSERT INTO "Event" ("projectId", "at", "actorId", "action", "subjectType", "subjectId", "before", "after")
  VALUES (
    (row_now ->> CASE TG_TABLE_NAME WHEN 'Project' THEN 'id' ELSE 'projectId' END)::uuid,
    clock_timestamp(),
    (row_now ->> TG_ARGV[0])::uuid,
    action,
    TG_TABLE_NAME,
    (row_now ->> TG_ARGV[1])::uuid,
    before,
    after);
  RETURN NULL;
END $$;

CREATE TRIGGER history AFTER INSERT OR UPDATE ON "User"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'passwordHash', 'sessionVersion');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "ApiToken"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'tokenHash', 'lastUsedAt');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Invitation"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'tokenHash', 'usedAt', 'usedById');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Project"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'userId');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Article"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id', 'text');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Annotation"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Question"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Occurrence"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Attribution"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'claimId');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Quantity"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'claimId');
CREATE TRIGGER history AFTER INSERT ON "Mark"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');
CREATE TRIGGER history AFTER INSERT ON "Evidence"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');
CREATE TRIGGER history AFTER INSERT ON "Resolution"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id');
CREATE TRIGGER history AFTER INSERT ON "Release"
  FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');
