import "server-only";
import { trustOnlyOurProxy } from "./auth/forwarded-for";
import { openDatabase } from "./db/database";
import { env, StartProblem } from "./env";
import { jobDefinitions } from "./jobs/kinds";
import { startWorkers } from "./jobs/worker";
import { seedSample } from "./sample";
import { startFollowing } from "./webhooks/follower";
import { webhookJobs } from "./webhooks/jobs";

/** Makes the program ready before its first request, and says what it is doing. Ends it where it cannot start. */
export async function boot(): Promise<void> {
  try {
    const environment = env();
    trustOnlyOurProxy();
    await openDatabase(environment, say);
    if (environment.demo) await seedSample(say);
    // A slow receiver holds up no export, and no import a webhook; nor one receiver all others.
    await startWorkers([jobDefinitions, webhookJobs, webhookJobs]);
    startFollowing();
  } catch (error) {
    console.error(error instanceof StartProblem ? `\n${error.message}\n` : error);
    process.exit(1);
  }
}

function say(line: string): void {
  console.info(line);
}
