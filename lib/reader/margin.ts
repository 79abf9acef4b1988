/** Whether there is room for cards beside the text, as in room.css; else the one that one is at comes up from below. */
export const hasMarginQuery = "(width >= 68.75rem)";
