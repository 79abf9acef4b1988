-- Comments in threads, with what became of each, whom they mention, and what each reader has read of them
-- (docs/decisions/025-discussion.md). What is there begins a thread of its own.

CREATE TYPE "ThreadState" AS ENUM ('open', 'addressed', 'resolved');

ALTER TABLE "Comment"
  ADD COLUMN "replyToId" UUID,
  ADD COLUMN "isNeutral" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "threadState" "ThreadState" NOT NULL DEFAULT 'open',
  ADD COLUMN "threadStateById" UUID,
  ADD COLUMN "threadStateAt" TIMESTAMPTZ(3);

CREATE UNIQUE INDEX "Comment_projectId_id_key" ON "Comment"("projectId", "id");
CREATE INDEX "Comment_replyToId_idx" ON "Comment"("replyToId");
CREATE INDEX "Comment_projectId_createdById_idx" ON "Comment"("projectId", "createdById");

ALTER TABLE "Comment" ADD CONSTRAINT "Comment_replyTo_fkey" FOREIGN KEY ("projectId", "replyToId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadStateById_fkey" FOREIGN KEY ("threadStateById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Mention" (
    "projectId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","start")
);
CREATE INDEX "Mention_projectId_userId_idx" ON "Mention"("projectId", "userId");
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_projectId_commentId_fkey" FOREIGN KEY ("projectId", "commentId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "ThreadReading" (
    "threadId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "readUpTo" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadReading_pkey" PRIMARY KEY ("threadId","userId")
);
ALTER TABLE "ThreadReading" ADD CONSTRAINT "ThreadReading_projectId_threadId_fkey" FOREIGN KEY ("projectId", "threadId") REFERENCES "Comment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ThreadReading" ADD CONSTRAINT "ThreadReading_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Comment"
  ADD CONSTRAINT "Comment_state_of_first" CHECK ("replyToId" IS NULL OR "threadState" = 'open'),
  ADD CONSTRAINT "Comment_state_by_somebody" CHECK (("threadStateById" IS NULL) = ("threadStateAt" IS NULL));
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_span" CHECK (start >= 0 AND "end" > start);

-- A reply stands under a first comment on the same thing.
CREATE FUNCTION refuse_stray_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "Comment" WHERE id = NEW."replyToId" AND "replyToId" IS NULL
      AND ("claimId", "annotationId") IS NOT DISTINCT FROM (NEW."claimId", NEW."annotationId"))
  THEN
    RAISE EXCEPTION 'Comment.replyToId is no first comment on the same thing' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_stray_reply BEFORE INSERT ON "Comment"
  FOR EACH ROW WHEN (NEW."replyToId" IS NOT NULL) EXECUTE FUNCTION refuse_stray_reply();

-- The words stay as they were said: where mentions are in them, and whether they show a verdict, was said of these.
DROP TRIGGER refuse_move ON "Comment";
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Comment"
  FOR EACH ROW EXECUTE FUNCTION refuse_move(
    'id', 'projectId', 'annotationId', 'claimId', 'replyToId', 'text', 'isNeutral', 'createdById', 'createdAt');
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Mention"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Mention"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
