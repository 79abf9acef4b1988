"use client";

import { type ReactNode, useState } from "react";

/** What opens when one asks for it. Until then it is not made, so that many fields cost nothing while nobody wants them. */
export function Disclosure({
  summary,
  startsOpen = false,
  children,
}: {
  summary: ReactNode;
  startsOpen?: boolean;
  children: ReactNode;
}) {
  const [wasOpened, setOpened] = useState(startsOpen);
  return (
    <details open={startsOpen} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="text-xs font-semibold text-soft">{summary}</summary>
      {wasOpened && children}
    </details>
  );
}
