import { type ReactNode, useId } from "react";

/** A page's one display line, what it is about, and what to do there. */
export function PageTitle({ title, lead, tools }: { title: string; lead?: ReactNode; tools?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0 max-w-2xl">
        <h1 dir="auto" className="font-serif text-display font-semibold text-balance wrap-anywhere">
          {title}
        </h1>
        {lead && (
          <div dir="auto" className="mt-1 text-sm text-soft">
            {lead}
          </div>
        )}
      </div>
      {tools && <div className="flex flex-wrap gap-2">{tools}</div>}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-8 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={id} className="text-sm font-semibold">
          {title}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** Where there is nothing yet: what would be here, and how it comes about. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-dashed border-rule px-6 py-10 text-center">
      <p className="font-serif text-lg font-semibold">{title}</p>
      {children && <div className="mt-2 text-sm text-soft">{children}</div>}
    </div>
  );
}
