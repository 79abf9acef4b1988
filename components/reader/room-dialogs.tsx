"use client";

import { type ComponentProps, useState } from "react";
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
  // Most days nobody opens one: until then there is none that would have to be drawn with the room.
  const [wasOpened, setOpened] = useState(false);
  if (open !== null && !wasOpened) setOpened(true);
  const opens = (dialog: RoomDialog) => ({
    open: open === dialog,
    onOpenChange: (isOpen: boolean) => onOpen(isOpen ? dialog : null),
  });
  return (
    wasOpened && (
      <>
        <ReadingDialog {...opens("reading")} {...reading} />
        <KeysDialog {...opens("keys")} {...keys} />
      </>
    )
  );
}
