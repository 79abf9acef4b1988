import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { DeletedList } from "@/components/project/deleted-list";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { listDeletedProjects } from "@/lib/server/deleted/data";
import { pageActor } from "@/lib/server/page-access";
import { listProjects } from "@/lib/server/projects/data";
import { PlainFrame } from "../plain-frame";
import { restoreProjectAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("title") };
}

export default async function ProjectsPage() {
  const actor = await pageActor("/projects");
  const [{ items }, deleted, t, roles, titles] = await Promise.all([
    listProjects(actor, { limit: 200 }),
    listDeletedProjects(actor),
    getTranslations("projects"),
    getTranslations("role"),
    getTranslations("deleted"),
  ]);
  return (
    <PlainFrame actor={actor}>
      <PageTitle
        title={t("title")}
        tools={
          <Link href="/projects/new" className={buttonClass()}>
            {t("new")}
          </Link>
        }
      />
      {items.length === 0 ? (
        <Empty title={t("empty.title")}>{t("empty.lead")}</Empty>
      ) : (
        <ul className="flex flex-col gap-3">
          {items.map((project) => (
            <li key={project.id}>
              <Link
                href={`/projects/${project.id}`}
                className="block rounded-lg border border-rule bg-sheet px-5 py-4 hover:bg-hover"
              >
                <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <span dir="auto" className="block font-serif text-lg font-semibold">
                    {project.name}
                  </span>
                  <span className="text-xs text-soft">{roles(project.role)}</span>
                </span>
                {project.description && (
                  <span dir="auto" className="mt-1 block text-sm text-soft">
                    {project.description}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <DeletedList title={titles("projects")} records={deleted} restore={restoreProjectAction} />
    </PlainFrame>
  );
}
