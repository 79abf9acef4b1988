"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { ProblemNotice } from "./problem-notice";
import { SubmitButton } from "./submit-button";

type Result<Done> = { done: Done } | { problem: ProblemDocument } | null;
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
  onDone?: (done: Done) => void;
  children?: (problem: ProblemDocument | null, done: Done | null) => ReactNode;
}) {
  const [result, submitForm, pending] = useActionState<Result<Done>, FormData>(action, null);
  const form = useRef<HTMLFormElement>(null);
  const heard = useRef(onDone);
  heard.current = onDone;
  useEffect(() => {
    // What an action did may be nothing, and `undefined` does not travel: what brought no problem is done.
    if (!result || "problem" in result) return;
    if (resetWhenDone) form.current?.reset();
    heard.current?.(result.done);
  }, [result, resetWhenDone]);
  const problem = result && "problem" in result ? result.problem : null;
  const done = result && !("problem" in result) ? result.done : null;
  return (
    <form
      ref={form}
      className={`flex flex-col gap-4 ${className}`}
      // Not `action={…}`: React would clear the fields after every answer, also after a refusal.
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        startTransition(() => submitForm(data));
      }}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(problem, done)}
      <ProblemNotice problem={problem} />
      <div>
        <SubmitButton look={look} disabled={pending}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
