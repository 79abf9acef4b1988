"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import type { SelectionChoice } from "@/lib/schemas/room-drafts";
import { AnnotationCard } from "./annotation-card";

/** An annotation's card, which shows its words while one points at it, and offers to say more about them. */
export function RoomCard({
  mayAnnotate,
  onPoint,
  onCompose,
  ...card
}: Omit<ComponentProps<typeof AnnotationCard>, "more"> & {
  mayAnnotate: boolean;
  onPoint: (isOn: boolean) => void;
  onCompose: (choice: SelectionChoice) => void;
}) {
  const t = useTranslations("room.more");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only shows which words the card is about
    <div onMouseEnter={() => onPoint(true)} onMouseLeave={() => onPoint(false)}>
      <AnnotationCard
        {...card}
        more={
          mayAnnotate && (
            <span className="-ms-3 flex flex-wrap">
              {(["new-claim", "existing-claim"] as const).map((choice) => (
                <Button key={choice} look="quiet" className="text-xs" onClick={() => onCompose(choice)}>
                  {t(choice)}
                </Button>
              ))}
            </span>
          )
        }
      />
    </div>
  );
}
