import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button, buttonClass } from "@/components/ui/button";

/** What part of a project is looked at alone. */
export interface NarrowedPart {
  name: "article" | "question" | "reviewers" | "annotators";
  value: string;
  label: string;
}

/**
 * A plain form of filters, whose answer is an address that can be kept and sent. It ends with what part it is narrowed to, to
 * be unticked; the button; and how to begin anew.
 */
export function FilterForm({
  action,
  narrowed,
  isFiltered,
  children,
}: {
  action: string;
  narrowed: NarrowedPart | null;
  isFiltered: boolean;
  /** Its fields. */
  children: ReactNode;
}) {
  return (
    <search className="mb-6">
      <form action={action} className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        {children}
        <FilterSubmit action={action} narrowed={narrowed} isFiltered={isFiltered} />
      </form>
    </search>
  );
}

function FilterSubmit({
  action,
  narrowed,
  isFiltered,
}: {
  action: string;
  narrowed: NarrowedPart | null;
  isFiltered: boolean;
}) {
  const t = useTranslations();
  return (
    <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
      {narrowed && (
        <label className="flex min-w-0 items-center gap-2 text-sm">
          <input type="checkbox" name={narrowed.name} value={narrowed.value} defaultChecked className="accent-ink" />
          <span className="min-w-0 wrap-anywhere">
            {t("agreement.filter.only")} <bdi className="font-semibold">{narrowed.label}</bdi>
          </span>
        </label>
      )}
      <Button type="submit">{t("agreement.filter.submit")}</Button>
      {isFiltered && (
        <Link href={action} className={buttonClass("quiet")}>
          {t("claims.filter.clear")}
        </Link>
      )}
    </div>
  );
}
