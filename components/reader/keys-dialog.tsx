"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { type KeyAction, type KeyFault, keyFault, type RoomKeys, roomActions } from "@/lib/domain/room-keys";
import { isVerdict } from "@/lib/domain/verdict";
import { keyOf } from "@/lib/reader/key-event";

/** Keys that stay what they are, with what they do. */
const fixed = ["arrows", "jump", "extend", "claim", "edges", "escape", "undo"] as const;

/** Keys that go on through a field: from one to the next, out of the window, and those that make another sign of one. */
const passing = ["Tab", "Escape", "Shift", "CapsLock"];

/** All keys of the reading room; each may be changed by pressing another one in its field. */
export function KeysDialog({
  open,
  keys,
  onOpenChange,
  onChange,
  onReset,
}: {
  open: boolean;
  keys: RoomKeys;
  onOpenChange: (open: boolean) => void;
  onChange: (action: KeyAction, key: string) => void;
  onReset: () => void;
}) {
  const t = useTranslations("room.keys");
  return (
    <Dialog title={t("title")} open={open} onOpenChange={onOpenChange}>
      <p className="mb-4 text-sm text-soft">{t("lead")}</p>
      <ul className="mb-5 flex flex-col gap-1.5 text-sm">
        {roomActions.map((action) => (
          <KeyRow key={action} {...{ action, keys, onChange }} />
        ))}
      </ul>
      <dl className="mb-5 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-sm">
        {fixed.map((name) => (
          <div key={name} className="contents">
            <dt className="text-soft">{t(`fixed.${name}.keys`)}</dt>
            <dd>{t(`fixed.${name}.what`)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onReset}>{t("reset")}</Button>
    </Dialog>
  );
}

function KeyRow({
  action,
  keys,
  onChange,
}: {
  action: KeyAction;
  keys: RoomKeys;
  onChange: (action: KeyAction, key: string) => void;
}) {
  const t = useTranslations("room.keys");
  const name = useActionName();
  const [fault, setFault] = useState<KeyFault | null>(null);
  const choose = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === null || passing.includes(key) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const found = keyFault(keys, action, key);
    setFault(found);
    if (!found) onChange(action, key);
  };
  return (
    <li>
      <label className="flex items-center justify-between gap-4">
        {name(action)}
        <input
          value={keys[action]}
          onKeyDown={choose}
          onChange={() => {}}
          onBlur={() => setFault(null)}
          aria-invalid={fault !== null}
          autoComplete="off"
          className="w-12 rounded-md border border-field bg-sheet px-2 py-1 text-center font-semibold aria-invalid:border-disputed"
        />
      </label>
      <p role="alert" className="text-end text-xs text-disputed empty:hidden">
        {fault?.fault === "not-a-sign" && t("notASign")}
        {fault?.fault === "taken" && t("taken", { action: name(fault.by) })}
      </p>
    </li>
  );
}

/** A verdict is called what it is called everywhere. */
function useActionName(): (action: KeyAction) => string {
  const t = useTranslations("room.keys.action");
  const verdict = useTranslations("verdict");
  return (action) => (isVerdict(action) ? verdict(action) : t(action));
}
