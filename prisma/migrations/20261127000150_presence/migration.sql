-- Who is where, for as long as her stream is open. Nobody's work, and not worth a disk's flush: unlogged.
CREATE UNLOGGED TABLE "Presence" (
    "streamId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("streamId")
);

CREATE INDEX "Presence_projectId_place_idx" ON "Presence"("projectId", "place");
