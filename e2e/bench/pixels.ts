import type { Page } from "@playwright/test";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The share of annotations in the window whose paint is really on screen: the picture of the page at their words differs
 * from the picture of the same page with all paint taken away.
 */
export async function paintedShare(page: Page): Promise<number | null> {
  const boxes = await page.evaluate(() => window.bench.boxes());
  if (boxes.length === 0) return null;
  const painted = await page.screenshot({ animations: "disabled" });
  await page.evaluate(() => window.bench.conceal());
  const bare = await page.screenshot({ animations: "disabled" });
  const differs = await page.evaluate(compare, { pictures: [painted, bare].map(inBase64), boxes });
  return differs.filter(Boolean).length / differs.length;
}

function inBase64(picture: Buffer): string {
  return picture.toString("base64");
}

/** Runs in the page, which can read a picture. */
async function compare({ pictures, boxes }: { pictures: string[]; boxes: Box[] }): Promise<boolean[]> {
  const [one, other] = await Promise.all(
    pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context?.drawImage(bitmap, 0, 0);
      return context;
    }),
  );
  return boxes.map(({ x, y, width, height }) => {
    const [a, b] = [one, other].map((context) => context?.getImageData(x, y, Math.ceil(width), Math.ceil(height)).data);
    return a !== undefined && b !== undefined && a.some((value, index) => Math.abs(value - (b[index] ?? 0)) > 8);
  });
}
