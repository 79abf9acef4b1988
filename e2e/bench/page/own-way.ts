import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { type IntervalIndex, intervalIndex } from "@/lib/domain/interval-index";
import { newClaim, type RoomAnnotation } from "@/lib/domain/room";
import type { Span } from "@/lib/domain/span";
import { offsetAt } from "@/lib/reader/dom-range";
import { paintSpan } from "@/lib/reader/highlight";
import { beginsAnnotated, type Material } from "../material";
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
  const first = beginsAnnotated(material) ? "mark[data-paint]" : "[data-start]";
  let index: IntervalIndex<RoomAnnotation> = intervalIndex([]);
  const quoted = ({ start, end }: Span) => ({ start, end, quote: text.slice(start, end) });
  const annotation = (id: string) => {
    const found = store.getSnapshot().room.annotations.get(id);
    if (!found) throw new Error(`There is no annotation ${id}.`);
    return found;
  };

  return {
    mount: (host) => createRoot(host).render(view(store)),
    isPainted: () => pane()?.querySelector(first) != null,
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
      index = intervalIndex([...store.getSnapshot().room.annotations.values()]);
    },
    at(x, y) {
      const element = pane();
      const offset = element && offsetAt(element, x, y);
      return offset === null ? [] : index.at(offset).map(({ id }) => id);
    },
    conceal: () => document.documentElement.classList.add("concealed"),
  };
}
