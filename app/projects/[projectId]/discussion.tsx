"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { CommentForm } from "@/components/discussion/comment-form";
import { ThreadView } from "@/components/discussion/thread-view";
import type { SearchPeople } from "@/components/discussion/use-people";
import { keepCall } from "@/lib/api/kept-call";
import { operations } from "@/lib/api/operations";
import { type Thread, threadsOf } from "@/lib/domain/discussion";
import { canonicalMentions } from "@/lib/domain/mention";
import { call } from "@/lib/reader/api";
import { outboxOf } from "@/lib/reader/outbox/outbox";
import { usePerson } from "@/lib/reader/person-context";
import { useFormWrite } from "@/lib/reader/use-form-write";
import { usePending } from "@/lib/reader/use-pending";
import type { CommentRecord } from "@/lib/schemas/comment";
import { type CommentInWork, emptyComment } from "@/lib/schemas/draft";
import { CommentTools, ThreadTools } from "./thread-tools";

/** What a discussion is about, and where its page is. */
export interface DiscussionSubject {
  kind: "claim" | "annotation";
  id: string;
  projectId: string;
  href: string;
  title: string;
}

interface DiscussionProps {
  subject: DiscussionSubject;
  comments: readonly CommentRecord[];
  mayComment: boolean;
  /** Whether others see a comment only once they have judged, unless it is declared to show nothing. */
  isBlind: boolean;
  /** Hears that there is something new to read; left out, the page is read again. */
  onChanged?: () => void;
}

/** What people said about a claim or an annotation, by thread, and a line to add. */
export function Discussion({ subject, comments, mayComment, isBlind, onChanged }: DiscussionProps) {
  const t = useTranslations("discussion");
  const personId = usePerson();
  const router = useRouter();
  const changed = () => (onChanged ? onChanged() : router.refresh());
  const hear = useEffectEvent(changed);
  useEffect(
    () =>
      outboxOf(personId).onAccepted(({ articleId, write }) => {
        if (articleId === null && write.draft.kind === "comment") hear();
      }),
    [personId],
  );
  const pending = usePending(
    operationOf(subject),
    subject.id,
    comments.map(({ id }) => id),
  ).map(({ id, body }) => ({
    id,
    text: String(body.text),
    replyToId: typeof body.replyToId === "string" ? body.replyToId : null,
  }));
  const threads = threadsOf(comments);
  const begun = pending.filter(({ replyToId }) => replyToId === null);
  return (
    <div id="comments" className="flex scroll-mt-24 flex-col gap-4">
      {threads.length + begun.length === 0 && <p className="text-sm text-soft">{t("none")}</p>}
      <ul className="flex flex-col gap-4 empty:hidden">
        {threads.map((thread) => (
          <ThreadView
            key={thread.id}
            thread={thread}
            pending={pending.filter(({ replyToId }) => replyToId === thread.id)}
            toolsOf={(comment) =>
              mayComment && isAbout(subject, comment) && <CommentTools comment={comment} onDone={changed} />
            }
          >
            {mayComment && isAbout(subject, thread.first ?? thread.replies[0]) && (
              <ThreadTools first={thread.first} onDone={changed}>
                {(onDone) => <WriteComment {...{ subject, isBlind, thread }} onDone={onDone} />}
              </ThreadTools>
            )}
          </ThreadView>
        ))}
        {begun.map(({ id, text }) => (
          <li key={id} className="border-t border-rule pt-3 text-sm first:border-t-0 first:pt-0">
            <p className="whitespace-pre-line wrap-anywhere">{text}</p>
            <p className="text-xs text-soft">{t("pending")}</p>
          </li>
        ))}
      </ul>
      {mayComment && <WriteComment {...{ subject, isBlind }} thread={null} />}
    </div>
  );
}

/** What a merged claim has brought along is shown, and goes on nowhere. */
function isAbout({ kind, id }: DiscussionSubject, comment: CommentRecord | undefined): boolean {
  return comment !== undefined && (kind === "claim" ? comment.claimId : comment.annotationId) === id;
}

function operationOf({ kind }: DiscussionSubject): "commentOnClaim" | "commentOnAnnotation" {
  return kind === "claim" ? "commentOnClaim" : "commentOnAnnotation";
}

/** The form for a comment that begins a thread, or replies in one. */
function WriteComment({
  subject: { id, kind, projectId, href, title },
  thread,
  isBlind,
  onDone,
}: {
  subject: DiscussionSubject;
  thread: Thread<CommentRecord> | null;
  isBlind: boolean;
  onDone?: () => void;
}) {
  const t = useTranslations("discussion");
  const place = { kind: "comment", of: thread?.id ?? id, href: `${href}${kind === "claim" ? "#comments" : ""}`, title };
  const { draft, send } = useFormWrite({ ...place, kind: "comment" });
  const searchPeople: SearchPeople = async (q) => {
    const answer = await call(operations.listMembers, { params: { id: projectId }, query: { q, limit: 8 } });
    return answer.ok ? answer.value.items : null;
  };
  const isEmpty = ({ text }: CommentInWork) => text === "";
  // A reply goes to a comment that one sees; the first one may wait or be gone.
  const replyToId = thread ? (thread.first?.id ?? thread.replies[0]?.id) : undefined;
  return (
    <CommentForm
      problem={null}
      value={draft.content ?? emptyComment}
      autoFocus={thread !== null}
      {...(thread && { label: t("reply"), submit: t("reply") })}
      asksNeutral={isBlind}
      onSearchPeople={searchPeople}
      onType={(typed) => draft.type(isEmpty(typed) && !typed.isNeutral ? null : typed)}
      onSubmit={(content) => {
        const { text, mentions } = canonicalMentions(content.text, content.mentions);
        const body = {
          ...{ id: draft.id, text },
          ...(replyToId && { replyToId }),
          ...(mentions.length > 0 && { mentions }),
          ...(isBlind && content.isNeutral && { isNeutral: true }),
        };
        const records = [id, draft.id, ...(replyToId ? [replyToId] : [])];
        send({
          request: keepCall(operationOf({ kind } as DiscussionSubject), { params: { id }, body }),
          records,
          content,
        });
        onDone?.();
      }}
      {...(onDone && { onCancel: onDone })}
    />
  );
}
