import { currentMarks, sentBackTo } from "./claim-state";
import type { RoomMark, RoomResolution } from "./room";
import { layers } from "./verdict";

/** The decisions that ask somebody something about her marks, one on a layer, until she marks it anew. */
export function questionsTo<Decision extends RoomResolution>(
  personId: string,
  { marks, resolutions }: { marks: readonly RoomMark[]; resolutions: readonly Decision[] },
): Decision[] {
  const current = currentMarks(marks.map((mark) => ({ ...mark, authorId: mark.author.id })));
  const facts = resolutions.map((resolution) => ({ ...resolution, markIds: resolution.marks, decision: resolution }));
  return layers.flatMap((layer) => {
    const onLayer = current.filter((mark) => mark.layer === layer);
    const latest = facts.findLast((one) => one.layer === layer);
    return latest && sentBackTo(layer, onLayer, facts).includes(personId) ? [latest.decision] : [];
  });
}
