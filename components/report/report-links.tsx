"use client";

import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Instant } from "@/components/ui/formatted";
import { useOrigin } from "@/components/ui/use-origin";
import { isolated } from "@/lib/i18n/isolated";
import type { ReportLink } from "@/lib/schemas/report";

/** The reports that stand, each with its address to take along and a button that ends it. */
export function ReportLinks({
  links,
  isOfProject = false,
  pending,
  onWithdraw,
}: {
  links: readonly ReportLink[];
  /** Whether they are of several articles. */
  isOfProject?: boolean;
  pending: boolean;
  onWithdraw: (link: ReportLink) => void;
}) {
  const t = useTranslations("reports");
  if (links.length === 0) return <p className="text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {links.map((link) => (
        <li key={link.id} className="flex flex-col gap-2 py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
            <div className="min-w-0 flex-1 basis-56 text-sm">
              {isOfProject && (
                <p dir="auto" className="font-semibold wrap-anywhere">
                  {link.article.title}
                </p>
              )}
              <About link={link} />
            </div>
            <Button
              look="quiet"
              disabled={pending}
              onClick={() => {
                if (window.confirm(t("sure"))) onWithdraw(link);
              }}
            >
              {t("withdraw")}
            </Button>
          </div>
          <Address path={link.path} />
        </li>
      ))}
    </ul>
  );
}

function About({ link }: { link: ReportLink }) {
  const t = useTranslations("reports");
  return (
    <p className="flex flex-wrap gap-x-3 text-xs text-soft">
      <span>
        {t.rich("by", { ...isolated, name: link.createdBy.name })}, <Instant at={link.createdAt} />
      </span>
      {link.withoutNames && <span>{t("withoutNames")}</span>}
      {link.withUndecided && <span>{t("withUndecided")}</span>}
    </p>
  );
}

function Address({ path }: { path: string | null }) {
  const t = useTranslations("reports");
  const origin = useOrigin();
  if (path === null) return <p className="text-xs text-soft">{t("unknown")}</p>;
  return (
    <div className="flex flex-wrap gap-2">
      <div className="min-w-0 flex-1 basis-64">
        <CopyField label={t("address")} value={`${origin}${path}`} />
      </div>
      <a href={path} target="_blank" rel="noreferrer" className={buttonClass()}>
        {t("visit")}
      </a>
    </div>
  );
}
