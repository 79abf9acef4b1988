import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountFoot } from "@/components/project/account-foot";
import { ProjectNav, type ProjectPage } from "@/components/project/project-nav";
import type { LivePage } from "@/lib/reader/live/page-news";
import type { Permit } from "@/lib/server/actor";
import { countProject } from "@/lib/server/projects/counts";
import { getProject } from "@/lib/server/projects/data";
import { PersonProvider } from "../person-provider";
import { PreferencesSwitch } from "../preferences-switch";
import { LivePeople } from "./live-people";
import { LiveProvider } from "./live-provider";
import { OutboxKeeper } from "./outbox-keeper";
import { WorkNotices } from "./work-notices";
import { WorkTools } from "./work-tools";

/** The pages that list what others work on. */
const listPages: ReadonlySet<ProjectPage> = new Set(["desk", "articles", "claims", "conflicts"]);

export interface Crumb {
  label: string;
  href: string;
}

/**
 * The frame of every page of a project: the ways through it, where one is, and the page. Each page composes it itself, so
 * that what it shows is always of the same moment as the page.
 */
export async function ProjectFrame({
  permit,
  page,
  live = listPages.has(page) ? { kind: "list" } : { kind: "still" },
  crumbs = [],
  title,
  tools,
  wide = false,
  children,
}: {
  permit: Permit<"read">;
  page: ProjectPage;
  /** What others may change on it; left out, everything on a list, and nothing on the others. */
  live?: LivePage;
  /** From the section to the page's parent; the page itself is `title`. */
  crumbs?: Crumb[];
  title: string;
  tools?: ReactNode;
  /** Whether the page sets its own width. */
  wide?: boolean;
  children: ReactNode;
}) {
  const [project, counts, t] = await Promise.all([getProject(permit), countProject(permit), getTranslations("nav")]);
  const foot = (
    <AccountFoot
      project={project.name}
      person={permit.actor.name}
      isAdministrator={permit.actor.isAdministrator}
      preferences={<PreferencesSwitch />}
    />
  );
  return (
    <PersonProvider personId={permit.actor.id}>
      <LiveProvider projectId={permit.projectId} cursor={permit.asOf} page={live}>
        <div className="min-h-dvh lg:grid lg:grid-cols-[12.5rem_minmax(0,1fr)]">
          <OutboxKeeper readAt={permit.asOf} />
          <a
            href="#page"
            className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-3 focus:py-2 focus:text-sheet"
          >
            {t("skip")}
          </a>
          <ProjectNav project={project} active={page} counts={counts} abilities={permit.abilities} foot={foot} />
          <div className="min-w-0">
            <header className="lg:sticky lg:top-0 z-20 flex min-h-13 flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule bg-paper px-4 py-2 sm:px-6">
              {/* Where the title would not have room for some words the tools go below it. */}
              <nav aria-label={t("where")} className="min-w-48 flex-1">
                <ol className="flex min-w-0 items-baseline gap-1.5">
                  {crumbs.map((crumb) => (
                    <li key={crumb.href} className="flex gap-1.5 text-soft">
                      <Link href={crumb.href} className="hover:text-ink hover:underline">
                        <bdi>{crumb.label}</bdi>
                      </Link>
                      <span aria-hidden="true">/</span>
                    </li>
                  ))}
                  <li aria-current="page" dir="auto" className="truncate font-semibold">
                    {title}
                  </li>
                </ol>
              </nav>
              <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-1">
                <LivePeople />
                <WorkTools />
                {tools}
              </div>
            </header>
            <WorkNotices />
            <main id="page" tabIndex={-1} className={wide ? "" : "mx-auto max-w-5xl px-4 py-8 outline-none sm:px-8"}>
              {children}
            </main>
          </div>
        </div>
      </LiveProvider>
    </PersonProvider>
  );
}
