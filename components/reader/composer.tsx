"use client";

import { useTranslations } from "next-intl";
import { ClaimForm } from "@/components/claim/claim-form";
import { ClaimPicker } from "@/components/claim/claim-picker";
import { CommentForm } from "@/components/discussion/comment-form";
import type { ChosenClaim } from "@/lib/reader/room/commands/make";
import { type ClaimListItem, maxClaimLength } from "@/lib/schemas/claim";
import { emptyComment } from "@/lib/schemas/draft";
import type { Composing } from "@/lib/schemas/room-drafts";

/** The card in which a claim or a comment is made, beside the words that it is made of. */
export function Composer({
  composing,
  words,
  questions,
  onSearch,
  onType,
  onDone,
  onCancel,
}: {
  composing: Composing;
  words: string;
  questions: readonly { id: string; text: string }[];
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
  /** Hears what was typed so far. */
  onType: (typed: Partial<Composing>) => void;
  onDone: (claim: ChosenClaim | null, comment: string | null) => void;
  onCancel: () => void;
}) {
  return (
    <div className="rounded-lg border border-ink/40 bg-sheet p-4 shadow-float">
      <p className="mb-3 line-clamp-3 font-serif text-sm text-soft italic">{words}</p>
      <Fields {...{ composing, words, questions, onSearch, onType, onDone, onCancel }} />
    </div>
  );
}

function Fields({ composing, words, questions, onSearch, onType, onDone, onCancel }: Parameters<typeof Composer>[0]) {
  const t = useTranslations("room");
  switch (composing.choice) {
    case "new-claim":
      return (
        <ClaimForm
          start={composing.claim ?? { text: words.slice(0, maxClaimLength) }}
          isProposal={!composing.claim}
          questions={questions}
          submit={t("attach")}
          problem={null}
          onType={(claim) => onType({ claim })}
          onSubmit={(draft) => onDone({ draft }, null)}
          onCancel={onCancel}
        />
      );
    case "existing-claim":
      return (
        <ClaimPicker
          start={words.slice(0, 300)}
          onSearch={onSearch}
          onChoose={(existing) => onDone({ existing }, null)}
          onCancel={onCancel}
        />
      );
    case "comment":
      return (
        <CommentForm
          problem={null}
          autoFocus
          value={{ ...emptyComment, text: composing.comment }}
          onType={({ text }) => onType({ comment: text })}
          onSubmit={({ text }) => onDone(null, text)}
          onCancel={onCancel}
        />
      );
  }
}
