import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page outside any project. */
export function PlainPage({ foot, children }: { foot: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl flex-col px-5 py-8">
      <header className="flex flex-wrap items-start justify-between gap-6 pb-10">
        <Link href="/projects">
          <Wordmark />
        </Link>
        {foot}
      </header>
      <main>{children}</main>
    </div>
  );
}
