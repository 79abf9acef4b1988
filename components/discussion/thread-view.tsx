import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Instant } from "@/components/ui/formatted";
import type { Thread } from "@/lib/domain/discussion";
import type { CommentRecord } from "@/lib/schemas/comment";
import { CommentWords } from "./comment-words";

/** One's own comment that is on its way. */
export interface PendingComment {
  id: string;
  text: string;
  replyToId: string | null;
}

/** Where a thread is on its page. */
export function threadIdInPage(id: string): string {
  return `thread-${id}`;
}

/** A thread: its first comment, what became of it, the replies, and what can be done. */
export function ThreadView({
  thread,
  pending,
  toolsOf,
  children,
}: {
  thread: Thread<CommentRecord>;
  pending: readonly PendingComment[];
  /** What can be done with a comment. */
  toolsOf: (comment: CommentRecord) => ReactNode;
  /** What can be done with the thread. */
  children: ReactNode;
}) {
  const t = useTranslations("discussion");
  const { first, replies } = thread;
  const state = first?.thread?.state ?? "open";
  const said = (
    <>
      {first ? (
        <CommentView comment={first} tools={toolsOf(first)} />
      ) : (
        <p className="text-sm text-soft italic">{t("firstUnseen")}</p>
      )}
      {(replies.length > 0 || pending.length > 0) && (
        <ul className="mt-3 flex flex-col gap-3 border-s-2 border-rule ps-3">
          {replies.map((reply) => (
            <li key={reply.id}>
              <CommentView comment={reply} tools={toolsOf(reply)} />
            </li>
          ))}
          {pending.map(({ id, text }) => (
            <li key={id} className="text-sm">
              <p className="whitespace-pre-line wrap-anywhere">{text}</p>
              <p className="text-xs text-soft">{t("pending")}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2">{children}</div>
    </>
  );
  return (
    <li id={threadIdInPage(thread.id)} className="scroll-mt-24 border-t border-rule pt-3 first:border-t-0 first:pt-0">
      {state === "open" || !first ? (
        said
      ) : (
        <details open={state === "addressed"}>
          <summary className="text-sm">
            <span className="font-semibold">{t(`states.${state}`)}</span>{" "}
            <span className="text-xs text-soft">
              {first.thread?.by && <bdi>{first.thread.by.name}</bdi>}
              {first.thread?.at && (
                <>
                  , <Instant at={first.thread.at} />
                </>
              )}
            </span>
            {state === "resolved" && (
              <span dir="auto" className="block truncate text-soft">
                {first.text}
              </span>
            )}
          </summary>
          <div className="mt-2">{said}</div>
        </details>
      )}
    </li>
  );
}

function CommentView({ comment, tools }: { comment: CommentRecord; tools: ReactNode }) {
  const t = useTranslations("discussion");
  return (
    <div className="text-sm">
      <CommentWords text={comment.text} mentions={comment.mentions} />
      <div className="flex flex-wrap items-baseline gap-x-2 text-xs text-soft">
        <span>
          <bdi>{comment.createdBy.name}</bdi>, <Instant at={comment.createdAt} />
          {comment.isNeutral && <> · {t("isNeutral")}</>}
        </span>
        {tools}
      </div>
    </div>
  );
}
