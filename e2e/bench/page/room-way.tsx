import { IntlProvider } from "next-intl";
import { useMemo, useSyncExternalStore } from "react";
import { Room } from "@/components/reader/room";
import messages from "@/lib/i18n/messages/de.json";
import { beginsAnnotated, type Material } from "../material";
import { ownWay } from "./own-way";
import { articleOf, person } from "./room-of";
import type { BenchStore } from "./store";
import type { Way } from "./way";

/** The whole reading room: bar, text and cards. One points at an annotation by its card. */
export function roomWay(material: Material, head: string): Way {
  const way = ownWay(material, (store) => (
    <IntlProvider locale="de" messages={messages} timeZone="Europe/Zurich">
      <WholeRoom {...{ store, material, head }} />
    </IntlProvider>
  ));
  let under: Element | null = null;
  return {
    ...way,
    hasCards: () => !beginsAnnotated(material) || document.querySelector(".card-margin[data-placed] article") !== null,
    hover(span) {
      const card = span && document.getElementById(`card-${span.id}`);
      if (span && !card) throw new Error(`There is no card of ${span.id}.`);
      const [from, to] = [under ?? document.body, card ?? document.body];
      under = card;
      from.dispatchEvent(new MouseEvent("mouseout", { bubbles: true, relatedTarget: to }));
      to.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, relatedTarget: from }));
    },
  };
}

function WholeRoom({ store, material, head }: { store: BenchStore; material: Material; head: string }) {
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const article = useMemo(() => articleOf(material), [material]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the bench's own
  const drawn = useMemo(() => <div dangerouslySetInnerHTML={{ __html: head }} />, [head]);
  return (
    <Room
      isWhole
      head={drawn}
      article={article}
      snapshot={snapshot}
      reader={{ ...person, abilities: ["read", "annotate", "mark", "manage"] }}
      questions={[]}
      claimHref={(id) => `/claims/${id}`}
      onDo={() => "none"}
      onUndoRedo={() => null}
      onDismiss={nothing}
      onDiscuss={() => {}}
      onSearch={async () => []}
    />
  );
}

function nothing(): void {}
