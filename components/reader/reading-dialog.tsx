"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { defaultReading, type ReadingSetting, type ReadingSettings, readingSteps } from "@/lib/domain/reading-settings";

const order = ["size", "leading", "measure"] as const;

/** Size, line height and measure of the article's text, each a step up or down. */
export function ReadingDialog({
  open,
  settings,
  onOpenChange,
  onChange,
}: {
  open: boolean;
  settings: ReadingSettings;
  onOpenChange: (open: boolean) => void;
  onChange: (settings: ReadingSettings) => void;
}) {
  const t = useTranslations("room.reading");
  return (
    <Dialog title={t("title")} open={open} onOpenChange={onOpenChange}>
      <ul className="mb-5 flex flex-col gap-3 text-sm">
        {order.map((setting) => (
          <StepRow
            key={setting}
            setting={setting}
            step={settings[setting]}
            onStep={(step) => onChange({ ...settings, [setting]: step })}
          />
        ))}
      </ul>
      <Button onClick={() => onChange(defaultReading)}>{t("reset")}</Button>
    </Dialog>
  );
}

function StepRow({ setting, step, onStep }: { setting: ReadingSetting; step: number; onStep: (step: number) => void }) {
  const t = useTranslations("room.reading");
  const last = readingSteps[setting].length - 1;
  const button = "rounded-md border border-rule bg-sheet p-1.5 hover:bg-hover disabled:opacity-40";
  return (
    <li className="flex items-center justify-between gap-4">
      {t(setting)}
      <span className="flex items-center gap-3">
        <button
          type="button"
          aria-label={t(`less.${setting}`)}
          disabled={step === 0}
          onClick={() => onStep(step - 1)}
          className={button}
        >
          <Minus size={16} aria-hidden="true" />
        </button>
        <span className="w-8 text-center text-soft">{t("step", { step: step + 1, steps: last + 1 })}</span>
        <button
          type="button"
          aria-label={t(`more.${setting}`)}
          disabled={step === last}
          onClick={() => onStep(step + 1)}
          className={button}
        >
          <Plus size={16} aria-hidden="true" />
        </button>
      </span>
    </li>
  );
}
