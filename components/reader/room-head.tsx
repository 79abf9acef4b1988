"use client";

import { useTranslations } from "next-intl";
import type { UndoFault } from "@/lib/reader/room/commands/command";
import type { Refusal, RoomSnapshot } from "@/lib/reader/room/store";
import type { Desk } from "@/lib/reader/use-drafts";
import type { useSearch } from "@/lib/reader/use-search";
import { FilterBar } from "./filter-bar";
import { resumeRefused } from "./resume-refused";
import { RoomBar, type RoomBarActs } from "./room-bar";
import { RoomNotices } from "./room-notices";
import { SearchBar } from "./search-bar";
import type { Active } from "./use-active";
import type { View } from "./use-view";

/** Above the article: its bar, what narrows and searches it, and what did not go as one wanted. */
export function RoomHead({
  snapshot,
  isWhole,
  isDrawn,
  view,
  isFilterOpen,
  search,
  fault,
  isForeign,
  desk,
  active,
  acts,
  onClose,
  onDismiss,
}: {
  snapshot: RoomSnapshot;
  isWhole: boolean;
  /** Whether the words are: the bar costs a third of what opening the room does, and nobody needs it before them. */
  isDrawn: boolean;
  view: View;
  isFilterOpen: boolean;
  search: ReturnType<typeof useSearch>;
  /** Why something could not be undone. */
  fault: UndoFault | null;
  /** Whether words were selected that are not the article's. */
  isForeign: boolean;
  desk: Desk;
  active: Active;
  acts: RoomBarActs & { go: (offset: number) => void };
  /** Has read the notice. */
  onClose: () => void;
  onDismiss: (commandId: string) => void;
}) {
  const t = useTranslations("room");
  const { room } = view;
  const resume = (refusal: Refusal) =>
    resumeRefused(refusal, { room: snapshot.room, desk, activate: active.activate, go: acts.go, dismiss: onDismiss });
  return (
    <>
      {isDrawn ? (
        <RoomBar
          coverage={view.coverage}
          isWhole={isWhole}
          snapshot={snapshot}
          isFiltering={room !== snapshot.room}
          acts={acts}
        />
      ) : (
        // Its place, so that the words stay where they are when it comes.
        <div className="mb-5 h-7" />
      )}
      {isFilterOpen && (
        <FilterBar
          {...{ filter: view.filter, claims: view.claims, onChange: view.setFilter }}
          room={snapshot.room}
          shown={room.annotations.size}
        />
      )}
      <RoomNotices
        notice={isForeign ? t("wordsChanged") : fault && t(`undoFault.${fault}`)}
        refusals={snapshot.refusals}
        onResume={resume}
        onClose={onClose}
        onDismiss={onDismiss}
      />
      {search.query !== null && (
        <SearchBar
          field={search.field}
          query={search.query}
          hits={search.hits}
          at={search.at}
          onSeek={search.seek}
          onStep={search.step}
        />
      )}
    </>
  );
}
