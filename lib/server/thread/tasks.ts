import { spanTasks } from "../agreement/span-tasks";
import { agreementTasks } from "../agreement/tasks";
import { textTasks } from "../articles/text-tasks";
import { passageTasks } from "../passages/passage-tasks";

/** What can be done in the thread: pure functions of what can be handed to it. */
export const tasks = { ...textTasks, ...agreementTasks, ...spanTasks, ...passageTasks };
export type Tasks = typeof tasks;
