import "server-only";
import type { JobDefinition } from "../jobs/definition";
import { deliverWebhook } from "./deliver";
import { deliverKind } from "./deliveries";

/** The jobs that nobody asks for: each is one message to a webhook. */
export const webhookJobs: Record<typeof deliverKind, JobDefinition> = { [deliverKind]: deliverWebhook };
