"use client";

import { CommentForm } from "@/components/claim/comment-form";
import { CommentList } from "@/components/claim/comment-list";
import { keepCall } from "@/lib/api/kept-call";
import { useFormWrite } from "@/lib/reader/use-form-write";
import { usePending } from "@/lib/reader/use-pending";
import type { CommentRecord } from "@/lib/schemas/comment";

/** What people said about a claim, and a line to add. */
export function ClaimComments({
  claim,
  href,
  comments,
  mayComment,
}: {
  claim: { id: string; text: string };
  href: string;
  comments: readonly CommentRecord[];
  mayComment: boolean;
}) {
  const { draft, send } = useFormWrite({ kind: "comment", of: claim.id, href: `${href}#comments`, title: claim.text });
  const made = usePending(
    "commentOnClaim",
    claim.id,
    comments.map(({ id }) => id),
  );
  const pending = made.map(({ id, body }) => ({ id, text: String(body.text) }));
  return (
    <div id="comments" className="flex scroll-mt-24 flex-col gap-4">
      <CommentList comments={comments} pending={pending} />
      {mayComment && (
        <CommentForm
          problem={null}
          value={draft.content?.text ?? ""}
          onType={(text) => draft.type(text === "" ? null : { text })}
          onSubmit={(text) =>
            send({
              request: keepCall("commentOnClaim", { params: { id: claim.id }, body: { id: draft.id, text } }),
              records: [claim.id, draft.id],
              content: { text },
            })
          }
        />
      )}
    </div>
  );
}
