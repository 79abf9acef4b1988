"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import type { CommentRecord } from "@/lib/schemas/comment";
import { Discussion } from "../../discussion";

/** What people said about an annotation, over the reading room. It is read when it opens, and again after each change. */
export function AnnotationDiscussion({
  annotation: { id, quote },
  projectId,
  href,
  mayComment,
  isBlind,
  onRead,
  onClose,
}: {
  annotation: { id: string; quote: string };
  projectId: string;
  href: string;
  mayComment: boolean;
  isBlind: boolean;
  onRead: (comments: readonly CommentRecord[]) => void;
  onClose: () => void;
}) {
  const t = useTranslations("discussion");
  const [comments, setComments] = useState<readonly CommentRecord[] | "loading" | "failed">("loading");
  const hear = useEffectEvent(onRead);
  const read = useCallback(async () => {
    const query = { limit: 1_000 };
    const answer = await call(operations.listAnnotationComments, { params: { id }, query });
    setComments(answer.ok ? answer.value.items : "failed");
    return answer.ok ? answer.value.items : null;
  }, [id]);
  useEffect(() => {
    void read().then((items) => items && hear(items));
  }, [read]);
  return (
    <Dialog title={t("title")} open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p dir="auto" className="mb-4 line-clamp-3 font-serif text-soft italic">
        {quote}
      </p>
      {typeof comments === "string" ? (
        <p role="status" className="text-sm text-soft">
          {t(comments)}
        </p>
      ) : (
        <Discussion
          subject={{ kind: "annotation", id, projectId, href, title: quote }}
          comments={comments}
          mayComment={mayComment}
          isBlind={isBlind}
          onChanged={() => void read().then((items) => items && onRead(items))}
        />
      )}
    </Dialog>
  );
}
