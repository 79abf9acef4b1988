import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { type IntervalIndex, intervalIndex } from "@/lib/domain/interval-index";
import { newClaim, type RoomAnnotation } from "@/lib/domain/room";
import type { Span } from "@/lib/domain/span";
import { offsetAt } from "@/lib/reader/dom-range";
import { paintSpan } from "@/lib/reader/highlight";
import type { Material } from "../material";
import { isInWindow } from "./in-window";
import { claimIdOf, person, roomOf } from "./room-of";
import { BenchStore } from "./store";
import type { Way } from "./way";

const stamp = { id: "command", by: person, at: "2026-01-05T09:00:00.000Z" };

/** The article's element, in the whole room and without it. */
export function pane(): HTMLElement | null {
  return document.querySelector("[role=document]");
}

/** Tickmark's own way: a view of its own components, which shows a room as a store has it. */
export function ownWay(material: Material, view: (store: BenchStore) => ReactNode): Required<Omit<Way, "hasCards">> {
  const store = new BenchStore(roomOf(material));
  const { text } = material;
  const inPlace = () => intervalIndex([...store.getSnapshot().room.annotations.values()]);
  let index: IntervalIndex<RoomAnnotation> = inPlace();
  const annotated = new Set(
    material.blocks.filter((block) => index.overlapping(block).length > 0).map(({ start }) => start),
  );
  const quoted = ({ start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  const annotation = (id: string) => {
    const found = store.getSnapshot().room.annotations.get(id);
    if (!found) throw new Error(`There is no annotation ${id}.`);
    return found;
  };

  return {
    mount: (host) => createRoot(host).render(view(store)),
    isPainted() {
      // Where there was nothing, nobody need ask where what has come since stands.
      if (!pane()) return () => false;
      const marked = new Set([...document.querySelectorAll("[data-start]:has(mark)")]);
      const isDone = (block: HTMLElement) => marked.has(block) || !annotated.has(Number(block.dataset.start));
      return () => {
        // Only what is in the window is asked where it is: elsewhere nothing has been laid out.
        const blocks = [...document.querySelectorAll("[data-section]")]
          .filter(isInWindow)
          .flatMap((section) => [...section.querySelectorAll<HTMLElement>("[data-start]")].filter(isInWindow));
        return blocks.length > 0 && blocks.every(isDone);
      };
    },
    add({ id, ...span }) {
      const claim = newClaim(claimIdOf(id), "Eine neue Behauptung.", null);
      return store.do({ ...stamp, id, kind: "annotate", ...quoted(span), claim, comment: null });
    },
    change({ id }, to) {
      const { version, ...from } = annotation(id);
      const move = { annotationId: id, version, from: quoted(from), to: quoted(to) };
      return store.do({ ...stamp, kind: "move-annotation", ...move });
    },
    remove: ({ id }) => store.do({ ...stamp, kind: "delete-annotation", annotation: annotation(id) }),
    hover: (span) => paintSpan(pane(), "hovered-open", span),
    prepareHits() {
      index = inPlace();
    },
    at(x, y) {
      const element = pane();
      const offset = element && offsetAt(element, x, y);
      return offset === null ? [] : index.at(offset).map(({ id }) => id);
    },
    conceal: () => document.documentElement.classList.add("concealed"),
  };
}
