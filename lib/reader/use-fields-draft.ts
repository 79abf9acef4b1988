"use client";

import { type RefObject, useContext, useEffect, useEffectEvent, useRef } from "react";
import { PersonContext } from "./person-context";
import { type FormDraft, type FormPlace, useDraft } from "./use-draft";

/** Which form it is, by its name and what it is about, and where its page is. */
export type FieldsPlace = Omit<FormPlace<"fields">, "kind">;

/**
 * Keeps what is typed in a form whose fields hold their own values, and puts it back into them.
 *
 * @param place null where nothing is to be kept
 */
export function useFieldsDraft(place: FieldsPlace | null): {
  form: RefObject<HTMLFormElement | null>;
  draft: FormDraft<"fields">;
  onInput: () => void;
  /** The id of the record that these words make: the same as before for the same words, should the answer be lost. */
  idFor: (data: FormData) => string;
} {
  const personId = useContext(PersonContext);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(place && (personId ?? ""), { ...(place ?? nowhere), kind: "fields" });
  const shown = useRef<string | null>(null);
  const sent = useRef<{ id: string; words: string } | null>(null);

  const show = useEffectEvent((id: string) => {
    if (shown.current === id || !form.current || !draft.content) return;
    shown.current = id;
    putFields(form.current, draft.content);
  });
  const keptId = draft.content && draft.id;
  useEffect(() => {
    if (keptId) show(keptId);
  }, [keptId]);

  return {
    form,
    draft,
    idFor: (data) => {
      const words = JSON.stringify([...data], (_key, value) =>
        value instanceof File ? [value.name, value.size] : value,
      );
      if (sent.current?.words !== words) sent.current = { id: sent.current ? crypto.randomUUID() : draft.id, words };
      return sent.current.id;
    },
    onInput: () => {
      if (!place || !form.current) return;
      shown.current = draft.id;
      const changed = changedFields(form.current);
      draft.type(Object.keys(changed).length > 0 ? changed : null);
    },
  };
}

const nowhere: FieldsPlace = { of: "", href: "", title: "" };

/** Files cannot be put back, and secrets are not kept. */
const notKept = new Set(["hidden", "file", "password", "submit", "button", "radio"]);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement) &&
      element.name !== "" &&
      !notKept.has(element.type),
  );
}

function changedFields(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(form).flatMap((field) => (currentOf(field) === startOf(field) ? [] : [[field.name, currentOf(field)]])),
  );
}

function putFields(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const field of fieldsOf(form)) {
    const value = fields[field.name];
    if (value === undefined) continue;
    if (isCheckbox(field)) field.checked = value === "true";
    else field.value = value;
  }
}

function isCheckbox(field: Field): field is HTMLInputElement {
  return field.type === "checkbox";
}

function currentOf(field: Field): string {
  return isCheckbox(field) ? String(field.checked) : field.value;
}

/** What stood there when the page came. */
function startOf(field: Field): string {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
  }
  return isCheckbox(field) ? String(field.defaultChecked) : field.defaultValue;
}
