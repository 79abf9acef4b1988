import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewProjectForm } from "@/components/project/project-form";
import { PageTitle } from "@/components/ui/page-title";
import { pageActor } from "@/lib/server/page-access";
import { PlainFrame } from "../../plain-frame";
import { createProjectAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("projects"))("new") };
}

export default async function NewProjectPage() {
  const actor = await pageActor("/projects/new");
  const t = await getTranslations("projects");
  return (
    <PlainFrame actor={actor}>
      <PageTitle title={t("new")} lead={t("newLead")} />
      <NewProjectForm action={createProjectAction} />
    </PlainFrame>
  );
}
