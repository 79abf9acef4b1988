import { type ComponentProps, type ReactNode, useId } from "react";

export const inputClass =
  "w-full rounded-md border border-field bg-sheet px-2.5 py-1.5 text-sm text-ink placeholder:text-soft " +
  "aria-invalid:border-disputed any-pointer-coarse:text-lg";

interface Wiring {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldProps {
  label: string;
  name: string;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: string | undefined;
  className?: string | undefined;
}

/** A label, a control, a hint and what is wrong, tied together for everybody. */
function Labelled({
  label,
  name,
  hint,
  error,
  className = "",
  children,
}: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label htmlFor={id} className="text-xs font-semibold text-soft">
        {label}
      </label>
      {children({ id, name, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs font-semibold text-disputed">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, name, hint, error, className, ...input }: FieldProps & ComponentProps<"input">) {
  return (
    <Labelled {...{ label, name, hint, error, className }}>
      {(wiring) => <input dir="auto" {...wiring} {...input} className={inputClass} />}
    </Labelled>
  );
}

export function TextArea({ label, name, hint, error, className, ...input }: FieldProps & ComponentProps<"textarea">) {
  return (
    <Labelled {...{ label, name, hint, error, className }}>
      {(wiring) => (
        // It grows with its text, up to where the rest of its form is still in sight, unless a number of rows says how
        // much of a long one it shows.
        <textarea
          dir="auto"
          {...wiring}
          {...input}
          className={`${inputClass} ${input.rows ? "" : "field-sizing-content max-h-[40dvh] min-h-16"}`}
        />
      )}
    </Labelled>
  );
}

export function SelectField({
  label,
  name,
  hint,
  error,
  className,
  options,
  ...select
}: FieldProps & ComponentProps<"select"> & { options: readonly { value: string; label: string }[] }) {
  return (
    <Labelled {...{ label, name, hint, error, className }}>
      {(wiring) => (
        <select {...wiring} {...select} className={inputClass}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
