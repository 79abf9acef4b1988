import type { MinimapKind } from "@/lib/domain/minimap";
import { heldActions, type KeyAction, type RoomKeys, roomActions } from "@/lib/domain/room-keys";
import { type Verdict, verdicts } from "@/lib/domain/verdict";
import type { EdgeStep } from "@/lib/domain/word";
import { type SelectionChoice, selectionChoices } from "@/lib/schemas/room-drafts";
import { useRoomKeys } from "./use-room-keys";

/** What can be done by key now; null for what cannot. */
interface Acts {
  /** Makes something of what is selected. */
  selection: ((choice: SelectionChoice) => void) | null;
  mark: ((verdict: Verdict) => void) | null;
  moveEdge: ((step: EdgeStep) => void) | null;
  read: () => void;
  step: (by: 1 | -1) => void;
  goNext: (kind: MinimapKind) => void;
  search: () => void;
  filter: () => void;
  /** Opens what can be done to the block that one is at; null for who may not. */
  block: (() => void) | null;
  undoRedo: (direction: "undo" | "redo") => void;
  help: () => void;
  escape: () => void;
}

/** Has the room's keys do what they stand for. */
export function useRoomActs(keys: RoomKeys, acts: Acts): void {
  // Made when a key is pressed: there are many more renderings.
  useRoomKeys(() => {
    const table = tableOf(acts);
    return {
      acts: {
        ...Object.fromEntries(roomActions.map((action) => [keys[action], table[action]])),
        "Mod+z": table.undo,
        "Mod+Z": table.redo,
        "Mod+y": table.redo,
        Escape: acts.escape,
      },
      held: heldActions.map((action) => keys[action]),
    };
  });
}

function tableOf(acts: Acts): Partial<Record<KeyAction, () => void>> {
  const { selection, mark, moveEdge } = acts;
  return {
    ...(selection && Object.fromEntries(selectionChoices.map((choice) => [choice, () => selection(choice)]))),
    ...(mark && Object.fromEntries(verdicts.map((verdict) => [verdict, () => mark(verdict)]))),
    ...(moveEdge && {
      "start-earlier": () => moveEdge({ edge: "start", direction: -1, unit: "word" }),
      "start-later": () => moveEdge({ edge: "start", direction: 1, unit: "word" }),
      "end-earlier": () => moveEdge({ edge: "end", direction: -1, unit: "word" }),
      "end-later": () => moveEdge({ edge: "end", direction: 1, unit: "word" }),
    }),
    read: acts.read,
    next: () => acts.step(1),
    previous: () => acts.step(-1),
    "next-conflict": () => acts.goNext("conflict"),
    "next-gap": () => acts.goNext("gap"),
    search: acts.search,
    filter: acts.filter,
    ...(acts.block && { block: acts.block }),
    undo: () => acts.undoRedo("undo"),
    redo: () => acts.undoRedo("redo"),
    help: acts.help,
  };
}
