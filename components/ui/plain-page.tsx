import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "./wordmark";

/** A page outside any project. */
export function PlainPage({ account, children }: { account: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-3xl flex-col px-5 py-8">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3 pb-10">
        <Link href="/projects">
          <Wordmark />
        </Link>
        {account}
      </header>
      <main>{children}</main>
    </div>
  );
}
