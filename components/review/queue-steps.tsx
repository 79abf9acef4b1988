"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { buttonClass } from "@/components/ui/button";
import { ActionKey, KeysContext } from "@/components/ui/keys";
import { useKeys } from "@/lib/reader/use-keys";

/** To what is before and after in a queue, by the keys for it that the person has chosen in the reading room. */
export function QueueSteps({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useTranslations("conflicts");
  const router = useRouter();
  const { keys } = useKeys();
  const to = (href: string | null) => (href ? () => router.push(href) : undefined);
  useRoomKeys(() => ({ acts: { [keys.previous]: to(previous), [keys.next]: to(next) } }));
  return (
    <KeysContext value={keys}>
      <Step href={previous} label={t("previous")}>
        <ChevronLeft size={16} aria-hidden="true" /> <ActionKey action="previous" />
      </Step>
      <Step href={next} label={t("next")}>
        <ActionKey action="next" /> <ChevronRight size={16} aria-hidden="true" />
      </Step>
    </KeysContext>
  );
}

function Step({ href, label, children }: { href: string | null; label: string; children: ReactNode }) {
  if (!href) return null;
  return (
    <Link href={href} aria-label={label} title={label} className={buttonClass("quiet")}>
      {children}
    </Link>
  );
}
