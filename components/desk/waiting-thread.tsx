import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CommentWords } from "@/components/discussion/comment-words";
import { Dotted } from "@/components/ui/dotted";
import { Instant } from "@/components/ui/formatted";
import type { WaitingThread } from "@/lib/schemas/comment";

/** A thread that waits for the reader: what it is about, what was said last, and why it waits. */
export function WaitingThreadLine({
  thread: { claim, annotation, latest, mentionsReader, unread },
  href,
  children,
}: {
  thread: WaitingThread;
  href: string;
  /** What can be done with it. */
  children: ReactNode;
}) {
  const t = useTranslations("discussion");
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="min-w-0 text-sm">
        <Link href={href} className="font-semibold wrap-anywhere hover:underline">
          <bdi className="line-clamp-2">{claim?.text ?? annotation?.quote}</bdi>
        </Link>
        <div className="mt-1 line-clamp-3">
          <CommentWords text={latest.text} mentions={latest.mentions} />
        </div>
        <p className="mt-0.5 text-xs text-soft">
          <bdi>{latest.createdBy.name}</bdi>, <Instant at={latest.createdAt} />
          {" · "}
          <Dotted>
            {mentionsReader ? t("mentionsYou") : t("goesOn")}
            {unread > 1 && t("unread", { count: unread })}
          </Dotted>
        </p>
      </div>
      {children}
    </li>
  );
}
