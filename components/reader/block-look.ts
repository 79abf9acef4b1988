import type { Block } from "@/lib/domain/block";

type Kind = Block["kind"];

/** What each kind of block is in HTML. */
export const blockTags: Record<Kind, "h2" | "p" | "blockquote"> = {
  heading: "h2",
  paragraph: "p",
  list_item: "p",
  caption: "p",
  quote: "blockquote",
};

export const blockClasses: Record<Kind, string> = {
  heading: "mt-9 mb-3 text-lg font-semibold",
  paragraph: "mb-4",
  list_item: "mb-2 ms-6 -indent-6",
  caption: "mb-4 font-sans text-xs text-soft",
  quote: "my-6 border-s-2 border-rule ps-5 italic",
};
