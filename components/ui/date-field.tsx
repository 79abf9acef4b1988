"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { edtfOfTyped } from "@/lib/domain/typed-date";
import { formatEdtf } from "@/lib/i18n/format";
import { TextField } from "./field";

/**
 * A date as one writes it, or in EDTF. The field says what it takes it for, so that one sees a day and a month that were
 * mixed up.
 */
export function DateField({ value, defaultValue, hint, onChange, ...field }: ComponentProps<typeof TextField>) {
  const t = useTranslations("dateField");
  const locale = useLocale();
  const [typed, setTyped] = useState(String(value ?? defaultValue ?? ""));
  const shown = value === undefined ? typed : String(value);
  const date = edtfOfTyped(shown) ?? shown.trim();
  const words = formatEdtf(date, locale);
  const isUnderstood = words !== date && words !== shown.trim();
  return (
    <TextField
      {...field}
      {...(value === undefined ? { defaultValue } : { value })}
      placeholder={t("example")}
      hint={<span aria-live="polite">{isUnderstood ? t("understood", { date: words }) : hint}</span>}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange?.(event);
      }}
    />
  );
}
