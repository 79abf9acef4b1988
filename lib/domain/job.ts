export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

/** Whether nothing more will become of it. */
export function isEnded(state: JobState): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}

/** How long to wait before a job that failed is tried again, by how often it was tried: 2, 4, 8 … up to 300 seconds. */
export function jobRetrySeconds(attempts: number): number {
  return Math.min(2 ** Math.max(attempts, 1), 300);
}
