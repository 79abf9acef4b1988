-- Addresses at which anybody reads how an article was checked.

ALTER TABLE "Project" ADD COLUMN     "reportNames" BOOLEAN NOT NULL DEFAULT true;

CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "withoutNames" BOOLEAN NOT NULL,
    "withUndecided" BOOLEAN NOT NULL,
    "requestHash" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Report_tokenHash_key" ON "Report"("tokenHash");
CREATE INDEX "Report_projectId_createdAt_id_idx" ON "Report"("projectId", "createdAt", "id");
CREATE INDEX "Report_articleId_idx" ON "Report"("articleId");

ALTER TABLE "Report" ADD CONSTRAINT "Report_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_projectId_articleId_fkey" FOREIGN KEY ("projectId", "articleId") REFERENCES "Article"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER refuse_delete BEFORE DELETE ON "Report" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Report" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was withdrawn stays so: an address that somebody took away does not come back by itself, with its article or else.
CREATE TRIGGER refuse_move BEFORE UPDATE ON "Report" FOR EACH ROW EXECUTE FUNCTION refuse_move(
  'id', 'projectId', 'articleId', 'tokenHash', 'withoutNames', 'withUndecided', 'createdById', 'createdAt');
CREATE TRIGGER refuse_return BEFORE UPDATE ON "Report" FOR EACH ROW WHEN (OLD."deletedAt" IS NOT NULL)
  EXECUTE FUNCTION refuse_move('deletedAt', 'changedById');

CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Report"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'tokenHash');

-- An event of a report is about its article. Fires after place_event, which does not know it.
CREATE FUNCTION place_report_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "articleId" INTO NEW."articleId" FROM "Report" WHERE id = NEW."subjectId";
  RETURN NEW;
END $$;

CREATE TRIGGER place_report_event BEFORE INSERT ON "Event" FOR EACH ROW
  WHEN (NEW."subjectType" = 'Report') EXECUTE FUNCTION place_report_event();

-- With an article the addresses at which it is read go, whoever deletes it and however.
CREATE FUNCTION withdraw_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Report" SET "deletedAt" = NEW."deletedAt", "changedById" = NEW."changedById"
  WHERE "articleId" = NEW.id AND "deletedAt" IS NULL;
  RETURN NULL;
END $$;

CREATE TRIGGER withdraw_reports AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN (OLD."deletedAt" IS NULL AND NEW."deletedAt" IS NOT NULL) EXECUTE FUNCTION withdraw_reports();
