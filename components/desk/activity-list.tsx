import Link from "next/link";
import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { BlockKind } from "@/lib/domain/block";
import type { BlockChange } from "@/lib/domain/block-edit";
import type { Verdict } from "@/lib/domain/verdict";

export interface Activity {
  seq: string;
  at: string;
  actor: { name: string } | null;
  action: "created" | "changed" | "deleted" | "restored";
  subjectType: string;
  about: string | null;
  href: string | null;
  verdict: Verdict | null;
  /** How blocks of an article were changed, and what one became. */
  blocks: { change: BlockChange; kind: BlockKind } | null;
}

/** The kinds of record that the history knows, as they are called on screen. */
const subjects = [
  "Project",
  "Membership",
  "Invitation",
  "Article",
  "ArticleVersion",
  "Annotation",
  "Question",
  "Claim",
  "Occurrence",
  "Attribution",
  "Quantity",
  "Mark",
  "Evidence",
  "Resolution",
  "Comment",
  "Release",
  "Assignment",
  "Reservation",
] as const;

/** What happened, the latest first: who did what to what. */
export function ActivityList({ events, base }: { events: readonly Activity[]; base: string }) {
  const t = useTranslations("history");
  const kinds = useTranslations("blockKind");
  return (
    <ol className="flex flex-col gap-3">
      {events.map((event) => {
        const subject = subjects.find((name) => name === event.subjectType) ?? "Project";
        return (
          <li key={event.seq} className="text-sm">
            <span className="text-soft">
              <strong dir="auto" className="text-ink">
                {event.actor?.name ?? t("nobody")}
              </strong>{" "}
              {event.blocks
                ? t(`blocks.${event.blocks.change}`, { kind: kinds(event.blocks.kind) })
                : t(`${event.action}.${subject}`)}
            </span>{" "}
            {event.verdict && <VerdictLabel verdict={event.verdict} />}
            {event.about && (
              <span dir="auto" className="line-clamp-2 wrap-anywhere">
                {event.href ? (
                  <Link href={base + event.href} className="hover:underline">
                    {event.about}
                  </Link>
                ) : (
                  event.about
                )}
              </span>
            )}
            <span className="block text-xs text-soft">
              <Instant at={event.at} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
