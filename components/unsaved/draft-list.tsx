"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Instant } from "@/components/ui/formatted";
import { type Draft, draftWords } from "@/lib/schemas/draft";

/** What was begun and not sent, wherever it was: a button that says how much there is, and a list that leads back. */
export function DraftList({
  drafts,
  isElsewhere,
  onOpen,
  onDiscard,
}: {
  drafts: readonly Draft[];
  /** Whether another tab that is open has it. */
  isElsewhere: (draft: Draft) => boolean;
  onOpen: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
}) {
  const t = useTranslations("work");
  const [open, setOpen] = useState(false);
  if (drafts.length === 0 && !open) return null;
  return (
    <Dialog
      title={t("drafts.title")}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button look="quiet">{t("drafts.open", { count: drafts.length })}</Button>}
    >
      {drafts.length === 0 ? (
        <p className="text-sm text-soft">{t("drafts.none")}</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {drafts.map((draft) => (
            <li key={draft.id} className="flex flex-col gap-1.5 py-3">
              <p className="text-xs text-soft wrap-anywhere">
                <strong className="font-semibold">{t(`what.${draft.kind}`)}</strong>
                {draft.title && ` · ${draft.title}`} · <Instant at={draft.at} />
              </p>
              <p className="line-clamp-3 font-serif text-sm whitespace-pre-line wrap-anywhere">{draftWords(draft)}</p>
              {isElsewhere(draft) ? (
                <p className="text-xs text-soft">{t("drafts.elsewhere")}</p>
              ) : (
                <div className="flex gap-2">
                  <Button
                    onClick={() => {
                      setOpen(false);
                      onOpen(draft);
                    }}
                  >
                    {t("drafts.resume")}
                  </Button>
                  <Button look="danger" onClick={() => window.confirm(t("drafts.discardAsk")) && onDiscard(draft)}>
                    {t("drafts.discard")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
