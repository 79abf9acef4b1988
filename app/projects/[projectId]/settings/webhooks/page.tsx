import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/components/ui/page-title";
import { pagePermit } from "@/lib/server/page-access";
import { listDeliveries, listWebhooks } from "@/lib/server/webhooks/data";
import { ProjectFrame } from "../../../project-frame";
import { ProjectWebhooks } from "./project-webhooks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("webhooks"))("title") };
}

export default async function WebhooksPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const permit = await pagePermit(`/projects/${projectId}/settings/webhooks`, { project: projectId }, "manage");
  const [webhooks, t] = await Promise.all([listWebhooks(permit), getTranslations("webhooks")]);
  const withDeliveries = await Promise.all(
    webhooks.map(async (webhook) => ({
      webhook,
      deliveries: (await listDeliveries(permit, webhook.id, { limit: 20 })).items,
    })),
  );
  const lead = t.rich("lead", {
    spec: (words) => (
      <a href="https://www.standardwebhooks.com" className="font-semibold text-open underline">
        {words}
      </a>
    ),
  });
  const crumbs = [{ label: t("back"), href: `/projects/${projectId}/settings` }];
  return (
    <ProjectFrame permit={permit} page="settings" title={t("title")} crumbs={crumbs}>
      <PageTitle title={t("title")} lead={lead} />
      <ProjectWebhooks projectId={projectId} webhooks={withDeliveries} />
    </ProjectFrame>
  );
}
