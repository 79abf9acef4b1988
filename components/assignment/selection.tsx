"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useState } from "react";
import { isolatedInText } from "@/lib/i18n/isolated";

interface Selection {
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  set: (ids: readonly string[]) => void;
}

const SelectionContext = createContext<Selection | null>(null);

/** What is chosen in a list to do something with it. Without it around them the boxes are not there. */
function SelectionProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <SelectionContext value={{ chosen, toggle, set: (ids) => setChosen(new Set(ids)) }}>{children}</SelectionContext>
  );
}

/** A list whose records can be chosen by who does something with them in its bar; to others it is the list alone. */
export function Choosable({ isOn, bar, children }: { isOn: boolean; bar: ReactNode; children: ReactNode }) {
  if (!isOn) return children;
  return (
    <SelectionProvider>
      {bar}
      {children}
    </SelectionProvider>
  );
}

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error("Nothing can be chosen here.");
  return selection;
}

/** Chooses one record of a list. */
export function SelectBox({ id, about }: { id: string; about: string }) {
  const t = useTranslations("assignment");
  const selection = useContext(SelectionContext);
  if (!selection) return null;
  return (
    <input
      type="checkbox"
      aria-label={t.markup("select", { ...isolatedInText, about })}
      checked={selection.chosen.has(id)}
      onChange={() => selection.toggle(id)}
      className="size-4 accent-ink"
    />
  );
}
