import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page in front of the program: one sheet in the middle, and the preferences below it. */
export function EntryPage({
  title,
  lead,
  preferences,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  preferences: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 py-10">
      <header className="pb-8">
        <Wordmark />
      </header>
      <main className="flex flex-1 flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h1 className="font-serif text-display font-semibold text-balance">{title}</h1>
          {lead && <div className="text-sm text-soft">{lead}</div>}
        </div>
        {children}
      </main>
      <footer className="pt-10 text-xs text-soft">{preferences}</footer>
    </div>
  );
}
