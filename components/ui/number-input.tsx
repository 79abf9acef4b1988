"use client";

import { NumberField } from "@base-ui/react/number-field";
import { useLocale } from "next-intl";
import { useId } from "react";
import { inputClass } from "./field";

/** A number, read and shown as the interface's language writes it; the form gets it plain. */
export function NumberInput({
  label,
  name,
  defaultValue,
}: {
  label: string;
  name: string;
  defaultValue?: number | undefined;
}) {
  const id = useId();
  return (
    <NumberField.Root
      id={id}
      name={name}
      defaultValue={defaultValue}
      locale={useLocale()}
      format={{ maximumFractionDigits: 10 }}
      className="flex flex-col gap-1"
    >
      <label htmlFor={id} className="text-xs font-semibold text-soft">
        {label}
      </label>
      <NumberField.Input className={inputClass} />
    </NumberField.Root>
  );
}
