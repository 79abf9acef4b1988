-- Other programs are told what happens in a project (docs/decisions/030-webhooks.md).

CREATE TYPE "WebhookOffReason" AS ENUM ('person', 'failing', 'gone', 'maker');

CREATE TYPE "WebhookDeliveryState" AS ENUM ('waiting', 'delivered', 'failed');

CREATE TABLE "Webhook" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "previousSecret" TEXT,
    "previousSecretUntil" TIMESTAMPTZ(3),
    "cursorXid" BIGINT NOT NULL,
    "cursorSeq" BIGINT NOT NULL,
    "offBecause" "WebhookOffReason",
    "failingSince" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "requestHash" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Webhook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookDelivery" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "webhookId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "WebhookDeliveryState" NOT NULL DEFAULT 'waiting',
    "nextAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WebhookDelivery_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WebhookAttempt" (
    "deliveryId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" INTEGER,
    "fault" TEXT,
    "milliseconds" INTEGER NOT NULL,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("deliveryId","number")
);

CREATE UNIQUE INDEX "Webhook_projectId_id_key" ON "Webhook"("projectId", "id");

CREATE INDEX "WebhookDelivery_webhookId_createdAt_id_idx" ON "WebhookDelivery"("webhookId", "createdAt", "id");

ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Webhook" ADD CONSTRAINT "Webhook_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WebhookDelivery" ADD CONSTRAINT "WebhookDelivery_projectId_webhookId_fkey" FOREIGN KEY ("projectId", "webhookId") REFERENCES "Webhook"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "WebhookDelivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Webhook"
  ALTER COLUMN events SET NOT NULL,
  ADD CONSTRAINT "Webhook_events_given" CHECK (cardinality(events) > 0),
  ADD CONSTRAINT "Webhook_previous_secret_ends" CHECK (("previousSecret" IS NULL) = ("previousSecretUntil" IS NULL));
ALTER TABLE "WebhookDelivery"
  ADD CONSTRAINT "WebhookDelivery_ended" CHECK ((state = 'waiting') = ("endedAt" IS NULL));

-- Those that are on are looked through again and again.
CREATE INDEX "Webhook_on_idx" ON "Webhook"("projectId") WHERE "deletedAt" IS NULL AND "offBecause" IS NULL;

CREATE TRIGGER refuse_delete BEFORE DELETE ON "Webhook" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Webhook" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "WebhookAttempt" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "WebhookAttempt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Everybody in the project reads the history: an address may be a secret, and how far it is told is no one's work.
CREATE TRIGGER history AFTER INSERT OR UPDATE ON "Webhook"
  FOR EACH ROW EXECUTE FUNCTION record_event('changedById', 'id', 'url', 'secret', 'previousSecret', 'previousSecretUntil',
    'cursorXid', 'cursorSeq', 'offBecause', 'failingSince');
