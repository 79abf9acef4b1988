-- A dataset has a project's marks in the order in which they were made; so they are read, and not sorted.
CREATE INDEX "Mark_projectId_seq_idx" ON "Mark"("projectId", "seq");
