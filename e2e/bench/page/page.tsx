import "@/app/globals.css";
import "./concealed.css";
import { type Material, makeMaterial, type Size } from "../material";
import type { WayName } from "../ways";
import { atRest, framePainted } from "./frames";
import { blocksInWindow, boxOf, spansInWindow } from "./in-window";
import { timeHits, timeOperations, timeScrolling, timeToOpen, timeUnrelated } from "./measures";
import { plainWay } from "./plain-way";
import { recogitoWay } from "./recogito-way";
import { roomWay } from "./room-way";
import { textWay } from "./text-way";
import type { Way } from "./way";

const ways: Record<WayName, (material: Material, head: string) => Way> = {
  floor: plainWay,
  room: roomWay,
  text: textWay,
  "recogito-spans": (of) => recogitoWay("SPANS", of),
  "recogito-css": (of) => recogitoWay("CSS_HIGHLIGHTS", of),
};

let material: Material = { text: "", blocks: [], spans: [] };
let way = plainWay(material);

/** What the driver calls. One page measures one way, once. */
const bench = {
  /**
   * Makes everything that does not count as opening: the text, its annotations, the fonts.
   *
   * @param head what the server has drawn above the text
   */
  async prepare(name: WayName, size: Size, head: string): Promise<void> {
    material = makeMaterial(size);
    way = ways[name](material, head);
    const fonts = [
      '1em "Source Serif 4 Variable"',
      '600 1em "Source Serif 4 Variable"',
      '1em "Instrument Sans Variable"',
    ];
    await Promise.all(fonts.map((font) => document.fonts.load(font)));
  },
  open: () => timeToOpen(way, document.getElementById("host") as HTMLElement),
  operations: () => timeOperations(way, material),
  unrelated: timeUnrelated,
  hits: () => timeHits(way, material),
  scroll: timeScrolling,
  /** Takes all paint away. */
  async conceal(): Promise<void> {
    way.conceal?.();
    await framePainted();
  },
  atRest,

  /** Where the first word of each annotation in the window stands; what a picture has to show there is its paint. */
  boxes() {
    const blocks = blocksInWindow();
    return spansInWindow(material).flatMap(({ start }) => {
      const block = blocks.find((one) => one.start <= start && start < one.end);
      const box = block && boxOf(block, start + 1);
      return box ? [{ x: box.left, y: box.top, width: box.width, height: box.height + 4 }] : [];
    });
  },
};

export type BenchPage = typeof bench;

declare global {
  interface Window {
    bench: BenchPage;
  }
}

window.bench = bench;
