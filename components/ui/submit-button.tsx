"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { useHydrated } from "./use-hydrated";

/**
 * Sends a form that the program itself sends. Until the program is at work in the page the button cannot be pressed: the
 * browser would send the form on its own, and put what was typed, a password too, into the address.
 */
export function SubmitButton({ disabled, className = "", ...props }: ComponentProps<typeof Button>) {
  const atWork = useHydrated();
  const look = atWork ? className : `${className} disabled:opacity-100!`;
  return <Button type="submit" disabled={!atWork || disabled} className={look} {...props} />;
}
