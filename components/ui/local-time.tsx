"use client";

import { useSyncExternalStore } from "react";
import { formatInstant, formatInstantInFull } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/**
 * An instant in the time of the reader's own zone, which is named where one points at it. The server, which draws first,
 * does not know that zone and takes its own.
 */
export function LocalTime({ at, locale, serverZone }: { at: string; locale: Locale; serverZone: string }) {
  const zone = useSyncExternalStore(stays, readerZone, () => serverZone);
  return (
    <time dateTime={at} title={formatInstantInFull(at, locale, zone)}>
      {formatInstant(at, locale, zone)}
    </time>
  );
}

/** Nobody says when a traveller's computer changes its zone; the next page has it. */
const stays = () => () => {};

const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
