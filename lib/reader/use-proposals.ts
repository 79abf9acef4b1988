"use client";

import { type FormEvent, useRef, useState } from "react";
import { proposeArticle } from "../domain/article-proposal";
import { setField } from "./set-field";

/**
 * Fills the fields of an import with what its text says of itself, as the text comes. A field that a person has typed
 * in is hers: only what is empty, or still as it was proposed, is filled.
 */
export function useProposals(): {
  /** Hears what is typed or put into the form. */
  onInput: (event: FormEvent<HTMLFormElement>) => void;
  /** Whether what stands in a field is a proposal. */
  isProposed: (name: string) => boolean;
} {
  const proposed = useRef<Record<string, string>>({});
  const [standing, setStanding] = useState<ReadonlySet<string>>(new Set());

  function propose(form: HTMLFormElement, text: string) {
    for (const [name, value] of Object.entries(proposeArticle(text))) {
      const field = form.elements.namedItem(name);
      const before = proposed.current[name] ?? "";
      // What somebody has emptied stays empty until the text says something else.
      if (!(field instanceof HTMLInputElement) || (value ?? "") === before) continue;
      if (field.value !== "" && field.value !== before) continue;
      proposed.current[name] = value ?? "";
      setField(field, value ?? "");
    }
  }

  return {
    isProposed: (name) => standing.has(name),
    onInput: ({ currentTarget: form, target }) => {
      if (target instanceof HTMLTextAreaElement && target.name === "text") propose(form, target.value);
      const isAsProposed = ([name, value]: [string, string]) => {
        const field = form.elements.namedItem(name);
        return value !== "" && field instanceof HTMLInputElement && field.value === value;
      };
      const now = Object.entries(proposed.current)
        .filter(isAsProposed)
        .map(([name]) => name);
      setStanding((before) =>
        before.size === now.length && now.every((name) => before.has(name)) ? before : new Set(now),
      );
    },
  };
}
