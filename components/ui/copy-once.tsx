"use client";

import { CopyField } from "./copy-field";

/** A secret that is shown this once, with a button that copies it. */
export function CopyOnce({ label, value }: { label: string; value: string }) {
  return (
    <div role="status" className="flex flex-col gap-2 rounded-lg border border-confirmed/50 bg-confirmed/8 p-4">
      <p className="text-sm font-semibold">{label}</p>
      <CopyField label={label} value={value} />
    </div>
  );
}
