import type { ComponentProps } from "react";

const looks = {
  /** The one thing to do on a page. */
  primary: "bg-ink text-sheet border-ink hover:bg-ink/90",
  plain: "bg-sheet text-ink border-rule hover:bg-hover",
  quiet: "bg-transparent text-soft border-transparent hover:bg-hover hover:text-ink",
  danger: "bg-sheet text-disputed border-rule hover:bg-hover",
} as const;

const shape =
  "inline-flex items-center justify-center gap-2 rounded-md border px-3 py-1.5 min-h-8 text-sm font-semibold " +
  "whitespace-nowrap disabled:cursor-default disabled:opacity-50";

export function buttonClass(look: keyof typeof looks = "plain"): string {
  return `${shape} ${looks[look]}`;
}

export function Button({
  look = "plain",
  className = "",
  type = "button",
  ...props
}: ComponentProps<"button"> & { look?: keyof typeof looks }) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...props} />;
}

/** The key that does the same, on a button or in a list of keys; not where one works by finger. */
export function Key({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-coarse:hidden rounded-sm border border-current/35 px-1 font-sans text-xs leading-4 font-semibold"
    >
      {children}
    </span>
  );
}
