"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useActionState, useEffect, useEffectEvent } from "react";
import { type FieldsPlace, useFieldsDraft } from "@/lib/reader/use-fields-draft";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { ProblemNotice } from "./problem-notice";
import { SubmitButton } from "./submit-button";

/** A problem, and whether each of its errors is about a field of the form. */
type Refused = { problem: ProblemDocument; isAtFields?: boolean };
type Result<Done> = { done: Done } | Refused | null;
export type FormAction<Done> = (previous: unknown, form: FormData) => Promise<Result<Done>>;

/**
 * A form whose action answers with what is wrong. What was typed stays when it is refused; `onDone` hears when it was
 * accepted.
 */
export function Form<Done>({
  action,
  submit,
  look = "primary",
  className = "",
  hidden = {},
  resetWhenDone = false,
  keep = null,
  onDone,
  children,
}: {
  action: FormAction<Done>;
  submit: ReactNode;
  look?: "primary" | "plain" | "quiet" | "danger";
  className?: string;
  /** What goes along unseen. */
  hidden?: Record<string, string>;
  resetWhenDone?: boolean;
  /**
   * Where what is typed is kept until it was accepted. Of a form that makes a record the record's id goes along, so that
   * sending it twice makes one.
   */
  keep?: (FieldsPlace & { makesRecord?: boolean }) | null;
  onDone?: (done: Done) => void;
  children?: (problem: ProblemDocument | null, done: Done | null) => ReactNode;
}) {
  const t = useTranslations("ui");
  const tried: FormAction<Done> = async (previous, data) => {
    try {
      const answer = await action(previous, data);
      if (!answer || !("problem" in answer)) return answer;
      const faults = answer.problem.errors ?? [];
      return { ...answer, isAtFields: faults.every(({ field }) => data.has(field) && !(field in hidden)) };
    } catch (error) {
      // A redirect travels as an exception of Next's, with a digest.
      if (error instanceof Error && "digest" in error) throw error;
      return {
        problem: { type: "about:blank", title: t("unreachable.title"), status: 503, detail: t("unreachable.detail") },
      };
    }
  };
  const [result, submitForm, pending] = useActionState<Result<Done>, FormData>(tried, null);
  const { form, draft, onInput, idFor } = useFieldsDraft(keep);
  const hear = useEffectEvent((done: Done) => {
    draft.clear();
    if (resetWhenDone) form.current?.reset();
    onDone?.(done);
  });
  useEffect(() => {
    // What an action did may be nothing, and `undefined` does not travel: what brought no problem is done.
    if (result && !("problem" in result)) hear(result.done);
  }, [result]);
  const problem = result && "problem" in result ? result.problem : null;
  const done = result && !("problem" in result) ? result.done : null;
  // What is said beside each field is not said again below all of them.
  const count = problem?.errors?.length ?? 0;
  const isSaid = count > 0 && result !== null && "isAtFields" in result && result.isAtFields;
  const notice = problem && isSaid ? { ...problem, detail: t("atFields", { count }), errors: [] } : problem;
  return (
    <form
      ref={form}
      onInput={onInput}
      className={`flex flex-col gap-4 ${className}`}
      // Not `action={…}`: React would clear the fields after every answer, also after a refusal.
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (keep?.makesRecord) data.set("id", idFor(data));
        startTransition(() => submitForm(data));
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(problem, done)}
      <ProblemNotice problem={notice} />
      <div>
        <SubmitButton look={look} disabled={pending}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
