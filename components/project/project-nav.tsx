"use client";

import { Menu as MenuIcon } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Count } from "@/components/ui/formatted";
import { Wordmark } from "@/components/ui/wordmark";
import type { Ability } from "@/lib/domain/permissions";

export const projectPages = [
  "desk",
  "queue",
  "articles",
  "claims",
  "conflicts",
  "agreement",
  "gold",
  "coverage",
  "datasets",
  "history",
  "assignments",
  "settings",
] as const;
export type ProjectPage = (typeof projectPages)[number];

interface ProjectNavProps {
  project: { id: string; name: string };
  active: ProjectPage;
  counts: { articles: number; claims: number; conflicts: number };
  /** What the reader may do in the project: some ways are for some alone. */
  abilities: readonly Ability[];
  foot: ReactNode;
}

/** The ways through a project: a column beside the page, or behind a button where there is no room for one. */
export function ProjectNav(props: ProjectNavProps) {
  const t = useTranslations("nav");
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="flex items-center justify-between border-b border-rule px-4 py-2 lg:hidden">
        <Link href={`/projects/${props.project.id}`}>
          <Wordmark />
        </Link>
        <Dialog
          title={props.project.name}
          open={open}
          onOpenChange={setOpen}
          trigger={
            <button type="button" aria-label={t("menu")} className="-me-1 rounded-md p-2 hover:bg-hover">
              <MenuIcon size={20} aria-hidden="true" />
            </button>
          }
        >
          <Ways {...props} onChoose={() => setOpen(false)} />
          <div className="pt-6">{props.foot}</div>
        </Dialog>
      </div>
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-rule px-3 py-4 lg:flex">
        <Link href={`/projects/${props.project.id}`} className="px-2.5 pb-5">
          <Wordmark />
        </Link>
        <Ways {...props} />
        <div className="mt-auto px-2.5">{props.foot}</div>
      </aside>
    </>
  );
}

/** What one must be able to do to go some of the ways. */
const needed: Partial<Record<ProjectPage, Ability>> = { queue: "mark", assignments: "manage", settings: "manage" };

function Ways({ project, active, counts, abilities, onChoose }: ProjectNavProps & { onChoose?: () => void }) {
  const t = useTranslations("nav");
  const count: Partial<Record<ProjectPage, number>> = counts;
  const shown = projectPages.filter((page) => {
    const ability = needed[page];
    return !ability || abilities.includes(ability);
  });
  return (
    <nav aria-label={t("project")}>
      <ul className="flex flex-col gap-0.5">
        {shown.map((page) => (
          <li key={page} className={page === "history" ? "mt-3 border-t border-rule pt-3" : ""}>
            <Link
              href={`/projects/${project.id}${page === "desk" ? "" : `/${page}`}`}
              aria-current={page === active ? "page" : undefined}
              {...(onChoose && { onClick: onChoose })}
              className="flex items-baseline justify-between rounded-md px-2.5 py-1.5 text-soft hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {t(page)}
              {count[page] !== undefined && (
                <span
                  className={`text-xs tabular-nums ${page === "conflicts" && count[page] ? "font-semibold text-disputed" : ""}`}
                >
                  <Count value={count[page]} />
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
