-- How far a project was on any day (docs/decisions/026-coverage.md): each change of a claim's state, written by the database
-- in the transaction that changes it.

CREATE TABLE "ClaimStateChange" (
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "before" "State",
    "after" "State",

    CONSTRAINT "ClaimStateChange_pkey" PRIMARY KEY ("seq")
);

ALTER TABLE "ClaimStateChange" ADD CONSTRAINT "ClaimStateChange_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ClaimStateChange" ADD CONSTRAINT "ClaimStateChange_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of what is there already no change was kept: a claim was open from when it was made, and has today's state since what was
-- said of it changed last.
INSERT INTO "ClaimStateChange" ("projectId", "claimId", at, before, after)
SELECT change.* FROM "ClaimState" state
CROSS JOIN LATERAL (VALUES
  (state."projectId", state."claimId", state."createdAt", NULL, 'open'::"State"),
  (state."projectId", state."claimId", greatest(state."createdAt", state."lastChangeAt"), 'open'::"State", state.state)
) change (project_id, claim_id, at, before, after)
WHERE change.before IS DISTINCT FROM change.after
ORDER BY change.at;

-- All that a count by day reads of a project, so that it is read from here alone.
CREATE INDEX "ClaimStateChange_projectId_at_before_after_idx" ON "ClaimStateChange"("projectId", "at", "before", "after");
CREATE INDEX "ClaimStateChange_claimId_at_idx" ON "ClaimStateChange"("claimId", "at");

CREATE FUNCTION record_state_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ClaimStateChange" ("projectId", "claimId", at, before, after)
  VALUES (coalesce(NEW."projectId", OLD."projectId"), coalesce(NEW."claimId", OLD."claimId"), clock_timestamp(), OLD.state, NEW.state);
  RETURN NULL;
END $$;

CREATE TRIGGER change AFTER INSERT OR DELETE ON "ClaimState" FOR EACH ROW EXECUTE FUNCTION record_state_change();
CREATE TRIGGER change_of_state AFTER UPDATE OF state ON "ClaimState"
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION record_state_change();

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "ClaimStateChange" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "ClaimStateChange" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is there of a project's annotations is counted from an index that has nothing else.
CREATE INDEX "Annotation_there_idx" ON "Annotation"("projectId") WHERE "deletedAt" IS NULL;
