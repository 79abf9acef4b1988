"use client";

import { Combobox } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { Button, Key } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { ClaimStateLabel } from "@/components/ui/verdict";
import { keyOf } from "@/lib/reader/key-event";
import type { ClaimListItem } from "@/lib/schemas/claim";

/** How long typing must rest before it is searched for; in milliseconds. */
const rest = 120;

/** Finds a claim of the project, the most similar first, as one types; begins with the selected words. */
export function ClaimPicker({
  start,
  onSearch,
  onChoose,
  onCancel,
}: {
  start: string;
  /** Null where the search could not be made. */
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
  onChoose: (claim: ClaimListItem) => void;
  onCancel: () => void;
}) {
  const t = useTranslations("picker");
  const id = useId();
  const [q, setQ] = useState(start);
  const [found, setFound] = useState<readonly ClaimListItem[] | "searching" | "failed">("searching");
  const search = useEffectEvent(onSearch);

  useEffect(() => {
    let stale = false;
    const timer = setTimeout(async () => {
      const claims = await search(q);
      if (!stale) setFound(claims ?? "failed");
    }, rest);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [q]);

  const claims = typeof found === "string" ? [] : found;
  return (
    <Combobox.Root
      inline
      open
      items={claims}
      filter={null}
      autoHighlight
      inputValue={q}
      onInputValueChange={(value, { reason }) => {
        if (reason === "input-change") setQ(value);
      }}
      itemToStringLabel={(claim: ClaimListItem) => claim.text}
      isItemEqualToValue={(one: ClaimListItem, other: ClaimListItem) => one.id === other.id}
      onValueChange={(claim: ClaimListItem | null) => claim && onChoose(claim)}
    >
      <search
        className="flex flex-col gap-2"
        onKeyDown={(event) => {
          if (keyOf(event) !== "Escape") return;
          event.stopPropagation();
          onCancel();
        }}
      >
        <label htmlFor={id} className="text-xs font-semibold text-soft">
          {t("label")}
        </label>
        <Combobox.Input
          dir="auto"
          id={id}
          ref={focusInPlace}
          onFocus={(event) => event.currentTarget.select()}
          className={inputClass}
        />
        <Combobox.List aria-label={t("found")} className="max-h-72 overflow-y-auto">
          {(claim: ClaimListItem) => (
            <Combobox.Item
              key={claim.id}
              value={claim}
              className="cursor-pointer rounded-md px-2 py-1.5 outline-none data-highlighted:bg-hover"
            >
              <span dir="auto" className="block wrap-anywhere">
                {claim.text}
              </span>
              <span className="text-xs text-soft">
                <ClaimStateLabel state={claim.state} verdict={claim.verdict} progress={claim.progress} />
                {claim.attribution && (
                  <>
                    {" · "}
                    <bdi>{claim.attribution.source}</bdi>
                  </>
                )}
              </span>
            </Combobox.Item>
          )}
        </Combobox.List>
        <Combobox.Status className="text-xs text-soft empty:hidden">
          {found === "searching" ? t("searching") : found === "failed" ? t("failed") : claims.length === 0 && t("none")}
        </Combobox.Status>
        <div>
          <Button look="quiet" onClick={onCancel}>
            {t("cancel")} <Key>Esc</Key>
          </Button>
        </div>
      </search>
    </Combobox.Root>
  );
}
