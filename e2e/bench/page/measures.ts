import { type Material, type MaterialSpan, spanWithin } from "../material";
import { framePainted, framePaintedWith, nextFrame, timeToPainted } from "./frames";
import { blocksInWindow, pointsInWindow, spansInWindow } from "./in-window";
import type { Way } from "./way";

/** Milliseconds of single tries. */
export type Tries = number[];

/** From the beginning until the annotations in the window, and until their cards, stand in a frame that was painted. */
export async function timeToOpen(way: Way, host: HTMLElement): Promise<{ open: number; cards: number | null }> {
  const from = performance.now();
  const until = async (look: () => () => boolean) => {
    for (;;) {
      const at = await framePaintedWith(look);
      if (at !== null) return at - from;
    }
  };
  way.mount(host);
  const open = await until(() => way.isPainted());
  return { open, cards: way.hasCards ? await until(() => cardsOf(way)) : null };
}

function cardsOf(way: Way): () => boolean {
  const isThere = way.hasCards?.() ?? true;
  return () => isThere;
}

const tries = 15;
/** No more tries after this long; in milliseconds. */
const patience = 6_000;

async function repeat(once: (number: number) => Promise<number>): Promise<Tries> {
  const from = performance.now();
  const times: Tries = [];
  for (let number = 0; number < tries && (number < 3 || performance.now() - from < patience); number++) {
    times.push(await once(number));
    // What comes after the frame does not fall into the next try.
    await framePainted();
    await framePainted();
  }
  return times;
}

export interface Operations {
  add: Tries;
  change: Tries;
  remove: Tries;
  hover: Tries;
}

/** Adds annotations in the window, changes and removes them again, and points at those that are there. */
export async function timeOperations(way: Way, material: Material): Promise<Operations | null> {
  const { add, change, remove, hover } = way;
  if (!add || !change || !remove || !hover) return null;
  const [first] = blocksInWindow().filter(({ start, end }) => end - start > 200);
  if (!first) throw new Error("No paragraph is in the window.");
  const spans = Array.from({ length: tries }, (_, number): MaterialSpan => {
    return { id: `new${number}`, ...spanWithin(material.text, first, number) };
  });
  const of = (number: number) => spans[number] as MaterialSpan;
  const times = {
    add: await repeat((number) => timeToPainted(() => add(of(number)))),
    change: await repeat((number) => {
      const { start, end } = of(number);
      return timeToPainted(() => change(of(number), { start, end: end - 3 }));
    }),
    remove: await repeat((number) => timeToPainted(() => remove(of(number)))),
  };
  const targets = spansInWindow(material).filter(hasCard);
  return {
    ...times,
    hover: await repeat((number) => timeToPainted(() => hover(targets[(number * 7) % targets.length] ?? null))),
  };
}

/** In the room one points at cards, and there are not always as many as annotations. */
function hasCard({ id }: MaterialSpan): boolean {
  return document.querySelector(".card-margin") === null || document.getElementById(`card-${id}`) !== null;
}

/** A text node outside of the article that changes. */
export function timeUnrelated(): Promise<Tries> {
  const elsewhere = document.getElementById("elsewhere") as HTMLElement;
  return repeat((number) =>
    timeToPainted(() => {
      elsewhere.firstChild?.replaceWith(String(number));
    }),
  );
}

export interface Hits {
  /** Of one point, on average. */
  milliseconds: number;
  points: number;
  /** Points for which a look at every annotation gives another answer. */
  wrong: number;
}

export function timeHits({ at, prepareHits }: Way, { spans }: Material): Hits | null {
  if (!at) return null;
  prepareHits?.();
  const points = pointsInWindow(1_000);
  const from = performance.now();
  const found = points.map(({ x, y }) => at(x, y));
  const milliseconds = (performance.now() - from) / points.length;
  const wrong = points.filter(({ offset }, number) => {
    const there = spans.filter(({ start, end }) => start <= offset && offset < end).map(({ id }) => id);
    return there.toSorted().join() !== found[number]?.toSorted().join();
  });
  return { milliseconds, points: points.length, wrong: wrong.length };
}

/** Pixels that one scrolls by in a frame: quick leafing. */
const step = 240;

/** From frame to frame, while one leafs for three seconds, down and where it ends up again. */
export async function timeScrolling(): Promise<Tries> {
  const frames: Tries = [];
  let direction = 1;
  await nextFrame();
  const from = performance.now();
  for (let before = from; before - from < 3_000; ) {
    const top = scrollY;
    scrollBy({ top: direction * step, behavior: "instant" });
    if (scrollY === top) direction = -direction;
    await nextFrame();
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return frames;
}
