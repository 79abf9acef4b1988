/** What is measured side by side; `floor` is what the others are divided by. */
export const wayNames = ["floor", "room", "text", "recogito-spans", "recogito-css"] as const;
export type WayName = (typeof wayNames)[number];

export const wayTitles: Record<WayName, string> = {
  floor: "plain text",
  room: "Tickmark, the whole reading room",
  text: "Tickmark, its text alone",
  "recogito-spans": "Recogito, SPANS",
  "recogito-css": "Recogito, CSS_HIGHLIGHTS",
};
