-- A link that is asked for twice with the same id is made once.
ALTER TABLE "Invitation" ADD COLUMN "requestHash" TEXT;
