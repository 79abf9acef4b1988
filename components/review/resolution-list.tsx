import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { MarkRecord } from "@/lib/schemas/mark";
import type { ResolutionRecord } from "@/lib/schemas/resolution";
import { ObjectionList } from "./objection-list";

/** What was decided, by whom and why, and who said otherwise. The latest first. */
export function ResolutionList({
  resolutions,
  marks,
  base,
  actions = {},
}: {
  resolutions: readonly ResolutionRecord[];
  marks: readonly MarkRecord[];
  base: string;
  /** What can be done about some of them, by their ids. */
  actions?: Readonly<Record<string, ReactNode>>;
}) {
  const t = useTranslations("review");
  const outcomes = useTranslations("resolution");
  return (
    <ul className="flex flex-col gap-3">
      {resolutions.toReversed().map((resolution) => {
        const dissenters = marks.filter(({ id }) => resolution.dissent.includes(id)).map(({ author }) => author.name);
        return (
          <li
            key={resolution.id}
            id={`resolution-${resolution.id}`}
            className="scroll-mt-24 rounded-lg border border-rule bg-sheet px-4 py-3"
          >
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              {resolution.verdict ? (
                <VerdictLabel verdict={resolution.verdict} />
              ) : (
                <span className="font-semibold">{outcomes(`came.${resolution.outcome}`)}</span>
              )}
              {resolution.figure && <bdi className="font-serif font-semibold">{resolution.figure}</bdi>}
              <strong dir="auto">{resolution.author.name}</strong>
              <span className="text-xs text-soft">
                {t(`layers.${resolution.layer}`)} · <Instant at={resolution.createdAt} />
              </span>
              {resolution.stale && (
                <span className="text-xs font-semibold text-missing-context">
                  {[
                    ...(resolution.verdict ? [t("staleResolution")] : []),
                    ...resolution.staleBecause.map((reason) => t(`staleBecause.${reason}`)),
                  ].join(" · ")}
                </span>
              )}
            </p>
            {[resolution.question, resolution.rationale].filter(Boolean).map((words) => (
              <p key={words} dir="auto" className="mt-1 text-sm whitespace-pre-line wrap-anywhere">
                {words}
              </p>
            ))}
            {resolution.otherClaim && (
              <p className="mt-1 text-sm wrap-anywhere">
                <Link href={`${base}/claims/${resolution.otherClaim.id}`} className="text-open hover:underline">
                  <bdi>{resolution.otherClaim.text}</bdi>
                </Link>
              </p>
            )}
            {resolution.cause && (
              <p className="mt-1 text-xs text-soft">
                {outcomes("because", { cause: outcomes(`causes.${resolution.cause}`) })}
              </p>
            )}
            {dissenters.length > 0 && (
              <p className="mt-1 text-xs text-soft">
                {t.rich("dissent", {
                  people: () =>
                    [...new Set(dissenters)].map((name, index) => (
                      <Fragment key={name}>
                        {index > 0 && ", "}
                        <bdi>{name}</bdi>
                      </Fragment>
                    )),
                })}
              </p>
            )}
            <ObjectionList objections={resolution.objections} />
            {actions[resolution.id]}
          </li>
        );
      })}
    </ul>
  );
}
