"use client";

import type { ComponentProps } from "react";
import { useHasBeen } from "@/lib/reader/use-has-been";
import { KeysDialog } from "./keys-dialog";
import { ReadingDialog } from "./reading-dialog";

export type RoomDialog = "keys" | "reading";

/** The room's windows: what its keys are, and how the text is set. One of them is open, or none. */
export function RoomDialogs({
  open,
  onOpen,
  keys,
  reading,
}: {
  open: RoomDialog | null;
  onOpen: (dialog: RoomDialog | null) => void;
  keys: Omit<ComponentProps<typeof KeysDialog>, "open" | "onOpenChange">;
  reading: Omit<ComponentProps<typeof ReadingDialog>, "open" | "onOpenChange">;
}) {
  const isNeeded = useHasBeen(open !== null);
  const opens = (dialog: RoomDialog) => ({
    open: open === dialog,
    onOpenChange: (isOpen: boolean) => onOpen(isOpen ? dialog : null),
  });
  return (
    isNeeded && (
      <>
        <ReadingDialog {...opens("reading")} {...reading} />
        <KeysDialog {...opens("keys")} {...keys} />
      </>
    )
  );
}
