"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { ActionKey } from "@/components/ui/keys";
import { Menu, MenuItem } from "@/components/ui/menu";
import { VerdictLabel } from "@/components/ui/verdict";
import { type Verdict, verdictSigns, verdicts } from "@/lib/domain/verdict";
import { keyOf } from "@/lib/reader/key-event";

const big = {
  confirmed: "border-confirmed/50 bg-confirmed/10 text-confirmed hover:bg-confirmed/18",
  disputed: "border-disputed/50 bg-disputed/8 text-disputed hover:bg-disputed/15",
} as const;

const bigShape =
  "flex min-h-9 flex-1 items-center justify-center gap-2 rounded-md border px-2 py-1.5 text-sm font-semibold " +
  "disabled:opacity-50 aria-pressed:ring-2 aria-pressed:ring-current";

/** Confirmed and disputed as two big buttons; the rest one step away, and a way to take one's mark back. */
export function VerdictButtons({
  chosen,
  ref,
  disabled = false,
  onChoose,
  onWithdraw,
}: {
  /** One's own current verdict. */
  chosen: Verdict | null;
  /** The first of them. */
  ref?: Ref<HTMLButtonElement>;
  disabled?: boolean;
  onChoose: (verdict: Verdict) => void;
  onWithdraw?: (() => void) | undefined;
}) {
  const t = useTranslations("verdict");
  const ui = useTranslations("review");
  return (
    <div className="flex flex-wrap gap-2">
      {(["confirmed", "disputed"] as const).map((verdict) => (
        <button
          key={verdict}
          ref={verdict === "confirmed" ? ref : undefined}
          type="button"
          disabled={disabled}
          aria-pressed={chosen === verdict}
          onClick={() => onChoose(verdict)}
          // Enter that is held down presses again and again, and each mark stays for ever.
          onKeyDown={(event) => event.repeat && keyOf(event) === "Enter" && event.preventDefault()}
          className={`${bigShape} ${big[verdict]}`}
        >
          <span aria-hidden="true">{verdictSigns[verdict]}</span> {t(verdict)} <ActionKey action={verdict} />
        </button>
      ))}
      <Menu
        trigger={
          <button
            type="button"
            disabled={disabled}
            aria-label={ui("moreVerdicts")}
            className="rounded-md border border-rule bg-sheet px-2.5 hover:bg-hover"
          >
            <Ellipsis size={16} aria-hidden="true" />
          </button>
        }
      >
        {verdicts.slice(2).map((verdict) => (
          <MenuItem key={verdict} onClick={() => onChoose(verdict)}>
            <VerdictLabel verdict={verdict} />
            <span className="ms-auto ps-4">
              <ActionKey action={verdict} />
            </span>
          </MenuItem>
        ))}
        {onWithdraw && <MenuItem onClick={onWithdraw}>{ui("withdraw")}</MenuItem>}
      </Menu>
    </div>
  );
}
