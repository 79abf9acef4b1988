import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { CommentRecord } from "@/lib/schemas/comment";

export function CommentList({
  comments,
  pending,
}: {
  comments: readonly CommentRecord[];
  /** One's own that are on their way. */
  pending: readonly { id: string; text: string }[];
}) {
  const t = useTranslations("claims");
  if (comments.length + pending.length === 0) return <p className="text-sm text-soft">{t("noComments")}</p>;
  return (
    <ul className="flex flex-col gap-3">
      {comments.map((comment) => (
        <li key={comment.id} className="text-sm">
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {comment.text}
          </p>
          <p className="text-xs text-soft">
            <bdi>{comment.createdBy.name}</bdi>, <Instant at={comment.createdAt} />
          </p>
        </li>
      ))}
      {pending.map(({ id, text }) => (
        <li key={id} className="text-sm">
          <p className="whitespace-pre-line wrap-anywhere">{text}</p>
          <p className="text-xs text-soft">{t("commentPending")}</p>
        </li>
      ))}
    </ul>
  );
}
