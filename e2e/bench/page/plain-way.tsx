import { createRoot } from "react-dom/client";
import type { Material } from "../material";
import type { Way } from "./way";

/** The floor: the same words as plain paragraphs in one tree, in the same column, and no annotation. */
export function plainWay(material: Material): Way {
  return {
    mount: (host) => createRoot(host).render(<PlainText {...material} />),
    isPainted() {
      const isThere = document.querySelector("[data-start]") !== null;
      return () => isThere;
    },
  };
}

export const plainPane = "plain-pane";

export function PlainText({ text, blocks }: Pick<Material, "text" | "blocks">) {
  return (
    <div className="room-grid mx-auto grid justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8">
      <div className="room-column min-w-0">
        <div id={plainPane} lang="de" className="relative reading-text font-serif wrap-anywhere hyphens-auto">
          {blocks.map(({ kind, start, end }) =>
            kind === "heading" ? (
              <h2 key={start} data-start={start} className="mt-9 mb-3 text-lg font-semibold">
                {text.slice(start, end)}
              </h2>
            ) : (
              <p key={start} data-start={start} className="mb-4">
                {text.slice(start, end)}
              </p>
            ),
          )}
        </div>
      </div>
      <aside />
    </div>
  );
}
