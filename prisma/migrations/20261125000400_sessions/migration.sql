-- A session is a row that can be ended by itself. Those that are open when this is applied name none, and end: everybody
-- signs in once more.
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT NOT NULL,
    "deviceHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "connectingUntil" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Session_userId_idx" ON "Session"("userId");

ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

DROP TRIGGER history ON "User";
ALTER TABLE "User" DROP COLUMN "sessionVersion";
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "User"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'passwordHash');
