"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useId, useLayoutEffect, useRef, useState } from "react";
import { TextArea } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { type Mention, mentionAt, putMention, shiftMentions } from "@/lib/domain/mention";
import { keyOf } from "@/lib/reader/key-event";
import type { Person } from "@/lib/schemas/person";
import { type SearchPeople, usePeople } from "./use-people";

/** A field for a comment, in which an `@` opens a list of members to choose from. */
export function MentionField({
  label,
  text,
  mentions,
  autoFocus,
  error,
  onChange,
  onSearch,
}: {
  label: string;
  text: string;
  mentions: readonly Mention[];
  autoFocus: boolean;
  error: string | undefined;
  onChange: (typed: { text: string; mentions: Mention[] }) => void;
  onSearch: SearchPeople;
}) {
  const t = useTranslations("discussion");
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  /** Where the list was put away. */
  const [dismissed, setDismissed] = useState<number | null>(null);
  /** Where the caret goes once a name is in the text. */
  const goTo = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  // The same function at every rendering: React would hand the field to another one anew, which would take the focus back.
  const meet = useCallback(
    (element: HTMLTextAreaElement | null) => {
      field.current = element;
      if (autoFocus && element) focusInPlace(element);
    },
    [autoFocus],
  );

  const at = mentionAt(text, caret);
  const isWritten = at && mentions.some((mention) => mention.start <= at.start && at.start < mention.end);
  const sought = at && !isWritten && at.start !== dismissed ? at : null;
  const people = usePeople(sought?.words ?? null, onSearch);
  const isOpen = sought !== null && people.length > 0;
  const marked = Math.min(active, people.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  function choose(person: Person | undefined) {
    if (!sought || !person) return;
    const put = putMention(text, mentions, sought, person);
    goTo.current = put.caret;
    setCaret(put.caret);
    onChange(put);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!isOpen) return;
    const acts: Partial<Record<string, () => void>> = {
      ArrowDown: () => setActive((marked + 1) % people.length),
      ArrowUp: () => setActive((marked + people.length - 1) % people.length),
      Enter: () => choose(people[marked]),
      Tab: () => choose(people[marked]),
      Escape: () => setDismissed(sought.start),
    };
    const act = event.ctrlKey || event.metaKey || event.shiftKey ? undefined : acts[keyOf(event) ?? ""];
    if (!act) return;
    event.preventDefault();
    // The form behind it would be put away, or sent.
    event.stopPropagation();
    act();
  }

  return (
    <div className="relative">
      <TextArea
        label={label}
        name="text"
        value={text}
        required
        hint={t("mentionHint")}
        error={error}
        ref={meet}
        onKeyDown={onKeyDown}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onChange={({ currentTarget }) => {
          setCaret(currentTarget.selectionEnd);
          setActive(0);
          if (!mentionAt(currentTarget.value, currentTarget.selectionEnd)) setDismissed(null);
          onChange({ text: currentTarget.value, mentions: shiftMentions(text, currentTarget.value, mentions) });
        }}
        onBlur={() => setDismissed(sought?.start ?? null)}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? optionId(marked) : undefined}
      />
      <p role="status" className="sr-only">
        {isOpen && t("people", { count: people.length })}
      </p>
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={t("members")}
          className="absolute inset-x-0 top-full z-10 mt-1 max-h-52 overflow-y-auto rounded-md border border-rule bg-sheet p-1 shadow-float"
        >
          {people.map((person, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus, and hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the field points at it
            <div
              key={person.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === marked}
              className="cursor-pointer rounded-sm px-2 py-1.5 text-sm aria-selected:bg-hover"
              // Before the field loses the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              <bdi>{person.name}</bdi>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
