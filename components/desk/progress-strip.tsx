import Link from "next/link";
import { useTranslations } from "next-intl";
import { Count } from "@/components/ui/formatted";
import { type ClaimState, claimStates } from "@/lib/domain/claim-state";

const line: Record<ClaimState, string> = {
  open: "border-t-open",
  marked: "border-t-soft",
  agreed: "border-t-confirmed",
  conflict: "border-t-disputed border-t-[3px]",
  resolved: "border-t-confirmed",
  stale: "border-t-missing-context",
};

/** The project's claims by state; each number opens those claims. */
export function ProgressStrip({ states, href }: { states: Partial<Record<ClaimState, number>>; href: string }) {
  const t = useTranslations("state");
  return (
    <ul className="grid grid-cols-3 gap-3 sm:grid-cols-6">
      {claimStates.map((state) => (
        <li key={state}>
          <Link
            href={`${href}?state=${state}`}
            className={`block rounded-b-md border-t-2 px-2 pt-2 pb-1 hover:bg-hover ${line[state]}`}
          >
            <span className="block font-serif text-display font-semibold tabular-nums">
              <Count value={states[state] ?? 0} />
            </span>
            <span className="block text-xs text-soft">{t(state)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
