import { keepCall } from "../../../api/kept-call";
import { reversed, withReplacement } from "../../../domain/block-edit";
import type { Command, CommandRule } from "./command";

/** Sets what a block is, splits one, or joins it with the next. */
export const editBlocks: CommandRule<Command<"edit-blocks">, "createBlockRevision"> = {
  apply(room, { replacement }) {
    const blocks = withReplacement(room.blocks, replacement);
    return blocks ? { ...room, blocks } : room;
  },
  undo({ versionId, edit, replacement }, room) {
    const back = { from: replacement.to, to: replacement.from };
    const undoing = withReplacement(room.blocks, back) && reversed(edit, replacement);
    return undoing ? { kind: "edit-blocks", versionId, edit: undoing, replacement: back } : { fault: "changed" };
  },
  leaves: () => ({}),
  call({ id, versionId, edit }, article) {
    return keepCall("createBlockRevision", { params: { id: article.id }, body: { id, versionId, edit } });
  },
  answered: () => null,
  // One may be about what another made.
  records: ({ versionId }) => [`${versionId} blocks`],
  claimId: () => null,
};
