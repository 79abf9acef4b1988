import { type ComponentProps, type ReactNode, useId } from "react";

/** Several choices that belong together, under one name. */
export function FieldGroup({
  legend,
  hint,
  error,
  children,
}: {
  legend: string;
  hint?: string;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={described || undefined}>
      <legend className="mb-1 text-xs font-semibold text-soft">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="text-xs font-semibold text-disputed">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type ChoiceProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: string };

/** A box to tick, with what it means. */
export function CheckboxLine(props: ChoiceProps) {
  return <ChoiceLine type="checkbox" {...props} />;
}

/** One of several, of which one holds. */
export function RadioLine(props: ChoiceProps) {
  return <ChoiceLine type="radio" {...props} />;
}

function ChoiceLine({ label, hint, ...input }: ChoiceProps & { type: "checkbox" | "radio" }) {
  return (
    <label className="flex min-w-0 items-start gap-2.5 text-sm">
      <input {...input} className="mt-1 accent-ink" />
      <span className="min-w-0 wrap-anywhere">
        {label}
        {hint && <span className="block text-xs text-soft">{hint}</span>}
      </span>
    </label>
  );
}
