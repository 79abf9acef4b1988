"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "@/components/ui/button";
import { AnnotationCard, type AnnotationCardProps } from "./annotation-card";

type RoomCardProps = Omit<AnnotationCardProps, "more"> & { mayAnnotate: boolean };

/**
 * An annotation's card, which shows its words while one points at it, and offers to say more about them. There are up to
 * 40 of them: one renders again only where something on it has changed.
 */
export const RoomCard = memo(function RoomCard({ mayAnnotate, ...card }: RoomCardProps) {
  const t = useTranslations("room.more");
  const { acts, annotation } = card;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only shows which words the card is about
    <div onMouseEnter={() => acts.point(annotation.id, true)} onMouseLeave={() => acts.point(annotation.id, false)}>
      <AnnotationCard
        {...card}
        more={
          mayAnnotate &&
          (["new-claim", "existing-claim"] as const).map((choice) => (
            <Button key={choice} look="quiet" className="text-xs" onClick={() => acts.compose(choice, annotation)}>
              {t(choice)}
            </Button>
          ))
        }
      />
    </div>
  );
}, isSameCard);

/** Claims and the place among overlapping ones are gathered anew each time, but hold the same. */
function isSameCard(before: RoomCardProps, after: RoomCardProps): boolean {
  const names = Object.keys(after) as (keyof RoomCardProps)[];
  return names.every((name) => {
    if (name === "claims") {
      return (
        before.claims.length === after.claims.length &&
        before.claims.every((claim, index) => claim === after.claims[index])
      );
    }
    if (name === "overlap") {
      return before.overlap?.number === after.overlap?.number && before.overlap?.count === after.overlap?.count;
    }
    return before[name] === after[name];
  });
}
