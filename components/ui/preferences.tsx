"use client";

import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState } from "react";
import { locales } from "@/lib/i18n/locale";
import { type Theme, themes } from "@/lib/i18n/theme";
import type { FormAction } from "./form";
import { Menu, MenuItem } from "./menu";

/** The switches for language and look, at the foot of every page. */
export function Preferences({ theme, action }: { theme: Theme; action: FormAction<void> }) {
  const t = useTranslations("preferences");
  const locale = useLocale();
  const [, set] = useActionState<unknown, FormData>(action, null);
  const choose = (name: string, value: string) => {
    const form = new FormData();
    form.set(name, value);
    startTransition(() => set(form));
  };
  const trigger = "rounded-md px-1.5 py-1 text-xs text-soft hover:bg-hover hover:text-ink";
  return (
    <span className="inline-flex items-center">
      <Menu
        trigger={
          <button type="button" className={trigger} aria-label={t("language")}>
            {locale.toUpperCase()}
          </button>
        }
      >
        {locales.map((value) => (
          <MenuItem key={value} onClick={() => choose("locale", value)}>
            {t(`locale.${value}`)}
          </MenuItem>
        ))}
      </Menu>
      <span aria-hidden="true">·</span>
      <Menu
        trigger={
          <button type="button" className={trigger} aria-label={t("look")}>
            {t(`theme.${theme}`)}
          </button>
        }
      >
        {themes.map((value) => (
          <MenuItem key={value} onClick={() => choose("theme", value)}>
            {t(`theme.${value}`)}
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
