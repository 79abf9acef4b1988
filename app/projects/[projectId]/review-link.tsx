"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { buttonClass } from "@/components/ui/button";
import { ActionKey, KeysContext } from "@/components/ui/keys";
import { useKeys } from "@/lib/reader/use-keys";

/** The way to the first claim that waits, by the key that goes on to the next wherever there is one. */
export function ReviewLink({ href, label }: { href: string; label: string }) {
  const router = useRouter();
  const { keys } = useKeys();
  useRoomKeys(() => ({ acts: { [keys.next]: () => router.push(href) } }));
  return (
    <KeysContext value={keys}>
      <Link href={href} className={buttonClass("primary")}>
        {label} <ActionKey action="next" />
      </Link>
    </KeysContext>
  );
}
