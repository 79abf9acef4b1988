"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { nextThreadStates } from "@/lib/domain/discussion";
import { call } from "@/lib/reader/api";
import { usePerson } from "@/lib/reader/person-context";
import { useCall } from "@/lib/reader/use-call";
import type { CommentRecord } from "@/lib/schemas/comment";

/** What can be done with a thread: reply, and say what became of it. */
export function ThreadTools({
  first,
  onDone,
  children,
}: {
  /** Null where the reader does not see it. */
  first: CommentRecord | null;
  onDone: () => void;
  /** The form for a reply. */
  children: (close: () => void) => ReactNode;
}) {
  const t = useTranslations("discussion");
  const [replies, setReplies] = useState(false);
  const { run, problem, pending } = useCall();
  const states = first?.thread ? nextThreadStates(first.thread.state) : [];
  if (replies) return children(() => setReplies(false));
  return (
    <div className="flex flex-col gap-2">
      <div className="-ms-3 flex flex-wrap">
        <Button look="quiet" className="text-xs" onClick={() => setReplies(true)}>
          {t("reply")}
        </Button>
        {first &&
          states.map((threadState) => (
            <Button
              key={threadState}
              look="quiet"
              className="text-xs"
              disabled={pending}
              onClick={() =>
                void run(
                  call(operations.changeComment, {
                    params: { id: first.id },
                    body: { version: first.version, threadState },
                  }),
                  onDone,
                )
              }
            >
              {t(`become.${threadState}`)}
            </Button>
          ))}
      </div>
      <ProblemNotice problem={problem} />
    </div>
  );
}

/** What one can do with a comment of one's own. */
export function CommentTools({ comment, onDone }: { comment: CommentRecord; onDone: () => void }) {
  const t = useTranslations("discussion");
  const personId = usePerson();
  const { run, problem, pending } = useCall();
  if (comment.createdBy.id !== personId) return null;
  return (
    <>
      <button
        type="button"
        disabled={pending}
        className="hover:text-ink hover:underline"
        onClick={() =>
          window.confirm(t("deleteAsk")) &&
          void run(call(operations.deleteComment, { params: { id: comment.id } }), onDone)
        }
      >
        {t("delete")}
      </button>
      <ProblemNotice problem={problem} />
    </>
  );
}
