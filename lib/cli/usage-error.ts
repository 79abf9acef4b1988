/** What is wrong with how a command was called, in a sentence. It then ends with 2, and with 1 where something else fails. */
export class UsageError extends Error {}
