// Lets threads that a test's program starts read TypeScript; without a test a bundler does.
import { isMainThread } from "node:worker_threads";

if (!isMainThread) (await import("tsx/esm/api")).register();
