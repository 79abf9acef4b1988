/** What became of a thread: its matter was seen to, and then settled. */
export const threadStates = ["open", "addressed", "resolved"] as const;
export type ThreadState = (typeof threadStates)[number];

/** Where a thread goes from where it is. Who disagrees opens it again. */
const next: Record<ThreadState, readonly ThreadState[]> = {
  open: ["addressed", "resolved"],
  addressed: ["resolved", "open"],
  resolved: ["open"],
};

/** The states that a thread may be brought to. */
export function nextThreadStates(state: ThreadState): readonly ThreadState[] {
  return next[state];
}

/** A comment, of which only its place in a thread matters here. */
interface Threaded {
  id: string;
  replyToId: string | null;
}

export interface Thread<Comment extends Threaded> {
  /** Of the first comment, also where the reader does not see that. */
  id: string;
  /** Null where it was taken back, or waits until the reader has judged. */
  first: Comment | null;
  replies: Comment[];
}

/** The thread that a comment belongs to: a reply to a reply joins it too. */
export function threadIdOf({ id, replyToId }: Threaded): string {
  return replyToId ?? id;
}

/** Comments by thread, each thread where its earliest comment stands in the list. */
export function threadsOf<Comment extends Threaded>(comments: readonly Comment[]): Thread<Comment>[] {
  const threads = new Map<string, Thread<Comment>>();
  for (const comment of comments) {
    const id = threadIdOf(comment);
    const thread = threads.get(id) ?? { id, first: null, replies: [] };
    if (comment.replyToId === null) thread.first = comment;
    else thread.replies.push(comment);
    threads.set(id, thread);
  }
  return [...threads.values()];
}
