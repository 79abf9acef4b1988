import Link from "next/link";
import { useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import type { BlockKind } from "@/lib/domain/block";
import type { BlockChange } from "@/lib/domain/block-edit";
import { type EventSubject, eventSubjects } from "@/lib/domain/event-kind";
import type { Verdict } from "@/lib/domain/verdict";

/** A line of the history as it is told. */
export interface EventInWords {
  seq: string;
  at: string;
  actor: { id: string; name: string } | null;
  action: "created" | "changed" | "deleted" | "restored";
  subjectType: string;
  claimId: string | null;
  articleId: string | null;
  /** A title, a quote or a claim's words, and the page that shows it, below the project's address. */
  about: string | null;
  href: string | null;
  verdict: Verdict | null;
  /** How blocks of an article were changed, and what one became. */
  blocks: { change: BlockChange; kind: BlockKind } | null;
  /** Where a claim was attached to words, or detached: the article. */
  place: { about: string; href: string } | null;
}

/**
 * Who did what to what.
 * @param ofClaim the claim that the page around it is about, which is then not named
 */
export function EventWords({
  event,
  base,
  who,
  ofClaim = null,
}: {
  event: EventInWords;
  base: string;
  /** The name of who acted, or a link; left out where the page is about her. */
  who?: React.ReactNode;
  ofClaim?: string | null;
}) {
  const isOfClaim = ofClaim !== null && event.claimId === ofClaim;
  const named = isOfClaim ? event.place : { about: event.about, href: event.href };
  return (
    <>
      <span className="text-soft">
        {who !== undefined && (
          <>
            <strong dir="auto" className="text-ink">
              {who}
            </strong>{" "}
          </>
        )}
        <Deed event={event} isOfClaim={isOfClaim} />
      </span>{" "}
      {event.verdict && <VerdictLabel verdict={event.verdict} />}
      {named?.about && (
        <span dir="auto" className="line-clamp-2 wrap-anywhere">
          {named.href ? (
            <Link href={base + named.href} className="hover:underline">
              {named.about}
            </Link>
          ) : (
            named.about
          )}
        </span>
      )}
    </>
  );
}

function Deed({ event: { action, subjectType, blocks }, isOfClaim }: { event: EventInWords; isOfClaim: boolean }) {
  const t = useTranslations("history");
  const kinds = useTranslations("blockKind");
  if (blocks) return t(`blocks.${blocks.change}`, { kind: kinds(blocks.kind) });
  const subject = eventSubjects.find((name) => name === subjectType) ?? "Project";
  return isOfClaim && isHungOnClaim(subject) ? t(`ofClaim.${action}.${subject}`) : t(`${action}.${subject}`);
}

/** What hangs on a claim is told without naming it where the page is about that. */
const hungOnClaim = [
  ...(["Claim", "Occurrence", "Attribution", "Quantity"] as const),
  ...(["Mark", "Evidence", "Resolution", "Objection", "ReasonJudgement", "GoldVerdict", "Comment"] as const),
  ...(["Assignment", "Reservation"] as const),
];
type HungOnClaim = (typeof hungOnClaim)[number];

function isHungOnClaim(subject: EventSubject): subject is HungOnClaim {
  return hungOnClaim.some((name) => name === subject);
}
