import { mentionParts } from "@/lib/domain/mention";
import type { MentionRecord } from "@/lib/schemas/comment";

/** What a comment says; whom it mentions by the name of today. */
export function CommentWords({ text, mentions }: { text: string; mentions: readonly MentionRecord[] }) {
  return (
    <p dir="auto" className="whitespace-pre-line wrap-anywhere">
      {mentionParts(text, mentions).map((part) =>
        part.mention ? (
          <bdi key={part.mention.start} className="rounded-sm bg-hover px-0.5 font-semibold">
            @{part.mention.person.name}
          </bdi>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
