-- Claims whose verdict is known, planted by who manages the project (docs/decisions/027-gold-claims.md).

CREATE TABLE "GoldVerdict" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimVersion" INTEGER NOT NULL,
    "layer" "Layer" NOT NULL,
    "verdict" "Verdict",
    "explanation" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GoldVerdict_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "GoldVerdict_seq_key" ON "GoldVerdict"("seq");
CREATE INDEX "GoldVerdict_claimId_layer_seq_idx" ON "GoldVerdict"("claimId", "layer", "seq" DESC);
CREATE INDEX "GoldVerdict_projectId_seq_idx" ON "GoldVerdict"("projectId", "seq");

ALTER TABLE "GoldVerdict" ADD CONSTRAINT "GoldVerdict_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GoldVerdict" ADD CONSTRAINT "GoldVerdict_projectId_claimId_fkey" FOREIGN KEY ("projectId", "claimId") REFERENCES "Claim"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GoldVerdict" ADD CONSTRAINT "GoldVerdict_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who misses it is told why.
ALTER TABLE "GoldVerdict" ADD CONSTRAINT "GoldVerdict_explained" CHECK (verdict IS NULL OR btrim(explanation) <> '');

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "GoldVerdict" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "GoldVerdict" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history AFTER INSERT ON "GoldVerdict" FOR EACH ROW EXECUTE FUNCTION record_event('authorId', 'id');

-- What names its claim in itself is about that, of whatever kind it is.
CREATE OR REPLACE FUNCTION place_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT coalesce(claim, (NEW.after ->> 'claimId')::uuid), article INTO NEW."claimId", NEW."articleId"
  FROM event_place(NEW."subjectType", NEW."subjectId", NEW.after);
  RETURN NEW;
END $$;
