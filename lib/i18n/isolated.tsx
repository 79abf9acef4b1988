import type { ReactNode } from "react";

/*
 * A name that is filled into a sentence keeps its own direction and does not mix with the words around it: in the messages
 * it stands in the tag <bdi>, and this is what becomes of the tag.
 */

/** For `t.rich`, on a page. */
export const isolated = { bdi: (name: ReactNode) => <bdi>{name}</bdi> };

/** For `t.markup`, where only text can be: a label, a question of the browser's. U+2068 and U+2069 do the same there. */
export const isolatedInText = { bdi: (name: string) => `\u2068${name}\u2069` };
