import "@recogito/text-annotator/text-annotator.css";
import {
  createTextAnnotator,
  type RendererType,
  type TextAnnotation,
  type TextAnnotator,
} from "@recogito/text-annotator";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Span } from "@/lib/domain/span";
import { beginsAnnotated, type Material, type MaterialSpan } from "../material";
import { framePainted } from "./frames";
import { PlainText, plainPane } from "./plain-way";
import { blockRanges } from "./text-ranges";
import type { Way } from "./way";

/**
 * @recogito/text-annotator over the plain text. It is handed DOM ranges, which spares it to walk the text from its
 * beginning for every annotation, as it would with offsets.
 */
export function recogitoWay(renderer: RendererType, material: Material): Way {
  let annotator: TextAnnotator<TextAnnotation, TextAnnotation>;
  let box: HTMLElement;
  let rangeOf: (span: Span) => Range;
  const store = () => annotator.state.store;
  /** It paints some 10 ms later, and says so once that frame is over. */
  const redrawn = (): Promise<void> =>
    new Promise((resolve) => {
      const off = annotator.renderer.on("onRedraw", () => {
        off();
        resolve();
      });
    });

  return {
    mount(host) {
      flushSync(() => createRoot(host).render(<PlainText {...material} />));
      box = document.getElementById(plainPane) as HTMLElement;
      rangeOf = blockRanges(box);
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(box, { renderer });
      annotator.setAnnotations(
        material.spans.map((span) => annotationOf(span, rangeOf(span), material.text.slice(span.start, span.end))),
      );
    },
    isPainted() {
      const isDone =
        renderer === "SPANS" ? document.querySelector(".r6o-annotation") !== null : CSS.highlights.size > 0;
      const isThere = beginsAnnotated(material) ? isDone : box.textContent !== "";
      return () => isThere;
    },
    add(span) {
      const painted = redrawn();
      store().addAnnotation(annotationOf(span, rangeOf(span), ""));
      return painted;
    },
    change(span, to) {
      const painted = redrawn();
      store().updateAnnotation(annotationOf({ ...span, ...to }, rangeOf(to), ""));
      return painted;
    },
    remove({ id }) {
      const painted = redrawn();
      store().deleteAnnotation(id);
      return painted;
    },
    hover(span) {
      const place = span && rangeOf(span).getClientRects()[0];
      const before = annotator.state.hover.current;
      const at = place
        ? { clientX: place.left + 2, clientY: place.top + place.height / 2 }
        : { clientX: 0, clientY: 0 };
      const painted = redrawn();
      box.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, ...at }));
      return annotator.state.hover.current === before ? framePainted() : painted;
    },
    at(x, y) {
      const { left, top } = box.getBoundingClientRect();
      return (store().getAt(x - left, y - top, true) ?? []).map(({ id }) => id);
    },
    conceal() {
      document.documentElement.classList.add("concealed");
      if (renderer === "CSS_HIGHLIGHTS") CSS.highlights.clear();
    },
  };
}

const created = new Date("2026-01-05T08:00:00.000Z");

function annotationOf({ id, start, end }: MaterialSpan, range: Range, quote: string): TextAnnotation {
  return { id, bodies: [], target: { annotation: id, created, selector: [{ quote, start, end, range }] } };
}
