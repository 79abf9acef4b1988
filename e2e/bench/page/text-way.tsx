import { useMemo, useSyncExternalStore } from "react";
import { ArticleText } from "@/components/reader/article-text";
import { intervalIndex } from "@/lib/domain/interval-index";
import { sectionsOf } from "@/lib/domain/section";
import { useNear } from "@/lib/reader/use-near";
import { neverRedrawn } from "@/lib/reader/use-redrawn";
import type { Material } from "../material";
import { ownWay } from "./own-way";
import type { BenchStore } from "./store";
import type { Way } from "./way";

/** The room's text alone, as the peers have it: no cards, no bar. */
export function textWay(material: Material): Way {
  return ownWay(material, (store) => <TextAlone store={store} material={material} />);
}

function TextAlone({ store, material: { text, blocks } }: { store: BenchStore; material: Material }) {
  const {
    room: { annotations, claims },
  } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const index = useMemo(() => intervalIndex([...annotations.values()]), [annotations]);
  const sections = useMemo(() => sectionsOf(text, blocks), [text, blocks]);
  const { near, observe } = useNear();
  return (
    <div className="room-grid mx-auto grid justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8">
      <div className="room-column min-w-0">
        <div role="document" lang="de" className="relative reading-text font-serif wrap-anywhere hyphens-auto">
          <ArticleText {...{ text, sections, index, claims, near, observe }} redrawn={neverRedrawn} />
        </div>
      </div>
      <aside />
    </div>
  );
}
