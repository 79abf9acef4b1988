-- The history is read by when things were done, and narrowed to a person, an article, a claim or a kind of record: each from
-- an index that has that order. `seq` tells apart what was done within one millisecond.
DROP INDEX "Event_projectId_seq_idx";
DROP INDEX "Event_claimId_seq_idx";
DROP INDEX "Event_articleId_seq_idx";
CREATE INDEX "Event_projectId_at_seq_idx" ON "Event"("projectId", "at", "seq");
CREATE INDEX "Event_projectId_actorId_at_seq_idx" ON "Event"("projectId", "actorId", "at", "seq");
CREATE INDEX "Event_projectId_subjectType_at_seq_idx" ON "Event"("projectId", "subjectType", "at", "seq");
CREATE INDEX "Event_claimId_at_seq_idx" ON "Event"("claimId", "at", "seq");
CREATE INDEX "Event_articleId_at_seq_idx" ON "Event"("articleId", "at", "seq");
