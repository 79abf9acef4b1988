"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSelection } from "./selection";

/** How many records of a list are chosen, a box for all of them, and what can be done with them. */
export function ChooseBar({ shown, children }: { shown: readonly string[]; children: ReactNode }) {
  const t = useTranslations("assignment");
  const { chosen, set } = useSelection();
  const isAll = shown.length > 0 && shown.every((id) => chosen.has(id));
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm empty:hidden">
      {shown.length > 0 && (
        <>
          <label className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => set(isAll ? [] : shown)}
              className="size-4 accent-ink"
            />
            {t("selectAll")}
          </label>
          <span className="text-soft" role="status">
            {t("selected", { count: chosen.size })}
          </span>
        </>
      )}
      {children}
    </div>
  );
}
