-- Every page says how many of a project's claims are in each state. These are counted from an index that has nothing else and
-- is a fortieth of the table; that of the lists, with a time and an id in each entry, the planner takes for too large.
CREATE INDEX "ClaimState_projectId_state_idx" ON "ClaimState"("projectId", "state");
