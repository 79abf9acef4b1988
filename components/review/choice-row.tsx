import type { ReactNode } from "react";
import { Key } from "@/components/ui/button";

/** Several things of which one is chosen, each with its key where the page hears it. */
export function ChoiceRow<Value extends string>({
  label,
  name,
  options,
  chosen,
  onChoose,
}: {
  label: string;
  name: string;
  options: readonly { value: Value; label: ReactNode; key: string | null; className?: string }[];
  chosen: Value | null;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-xs font-semibold text-soft">{label}</legend>
      <div role="radiogroup" aria-label={label} className="flex flex-wrap gap-2">
        {options.map(({ value, label: words, key, className = "" }) => (
          <label
            key={value}
            className={`relative flex cursor-pointer items-center gap-2 rounded-md border border-rule px-3 py-1.5 text-sm font-semibold has-checked:border-ink has-checked:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-open ${className}`}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {words} {key && <Key>{key.toUpperCase()}</Key>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
