"use client";

import type { ReactNode } from "react";
import { Form, type FormAction } from "./form";

/** A button that does one thing, and says so where it cannot. Goes on to `next`, where that is given. */
export function ActionButton({
  action,
  submit,
  hidden = {},
  next,
  look = "primary",
  confirm,
}: {
  action: FormAction<unknown>;
  submit: ReactNode;
  hidden?: Record<string, string>;
  next?: string;
  look?: "primary" | "plain" | "quiet" | "danger";
  /** A question to answer first. */
  confirm?: string;
}) {
  const asked: FormAction<unknown> = async (previous, form) =>
    confirm && !window.confirm(confirm) ? null : action(previous, form);
  return (
    <Form
      action={asked}
      submit={submit}
      look={look}
      hidden={hidden}
      {...(next && { onDone: () => window.location.assign(next) })}
    />
  );
}
