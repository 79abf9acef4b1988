"use client";

import { useRouter } from "next/navigation";
import { CommentForm } from "@/components/claim/comment-form";
import { CommentList } from "@/components/claim/comment-list";
import { useSend } from "@/lib/reader/use-send";
import type { CommentRecord } from "@/lib/schemas/comment";

/** What people said about a claim, and a line to add. */
export function ClaimComments({
  claimId,
  comments,
  mayComment,
}: {
  claimId: string;
  comments: readonly CommentRecord[];
  mayComment: boolean;
}) {
  const router = useRouter();
  const { send, problem, pending } = useSend();
  return (
    <div className="flex flex-col gap-4">
      <CommentList comments={comments} />
      {mayComment && (
        <CommentForm
          problem={problem}
          pending={pending}
          onSubmit={(text, accepted) =>
            void send("POST", `/claims/${claimId}/comments`, { text }, () => {
              accepted();
              router.refresh();
            })
          }
        />
      )}
    </div>
  );
}
