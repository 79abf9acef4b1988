import { browserDatabase } from "../database";
import { noSteps, type Steps } from "./steps";

/** What a person can undo in an article, across reloads. Without a database of the browser's it lasts as long as the page. */
export function stepsStorage(personId: string, articleId: string) {
  const key = `${personId} ${articleId}`;
  return {
    async read(): Promise<Steps> {
      try {
        return (await (await browserDatabase()).get("steps", key)) ?? noSteps;
      } catch {
        return noSteps;
      }
    },
    async write(steps: Steps): Promise<void> {
      try {
        await (await browserDatabase()).put("steps", steps, key);
      } catch {
        // Undoing is a comfort; the work itself waits in the outbox.
      }
    },
  };
}
