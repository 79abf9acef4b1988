import { agreementTasks } from "../agreement/tasks";
import { textTasks } from "../articles/text-tasks";

/** What can be done in the thread: pure functions of what can be handed to it. */
export const tasks = { ...textTasks, ...agreementTasks };
export type Tasks = typeof tasks;
