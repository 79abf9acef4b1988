import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { CommentRecord } from "@/lib/schemas/comment";

export function CommentList({ comments }: { comments: readonly CommentRecord[] }) {
  const t = useTranslations("claims");
  if (comments.length === 0) return <p className="text-sm text-soft">{t("noComments")}</p>;
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
    </ul>
  );
}
