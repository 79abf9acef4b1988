import { useTranslations } from "next-intl";
import type { OpenApiDocument } from "@/lib/api/openapi-document";
import { operationsByTag } from "@/lib/api/openapi-reading";
import { OperationEntry } from "./operation-entry";
import { SchemaView, schemaAnchor } from "./schema-view";
import { Words } from "./words";

/** Everything that an OpenAPI document says, in English as it is written. */
export function ApiReference({ document, origin }: { document: OpenApiDocument; origin: string }) {
  const t = useTranslations("apiDocs");
  const groups = operationsByTag(document);
  const server = origin + (document.servers[0]?.url ?? "");
  return (
    <>
      <div lang="en" dir="ltr" className="flex flex-col gap-3 text-sm">
        {document.info.description.split("\n\n").map((paragraph) => (
          <p key={paragraph}>
            <Words text={paragraph} />
          </p>
        ))}
      </div>
      <nav aria-label={t("contents")} className="mt-8">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {[...groups.map(({ name }) => name), "schemas"].map((name) => (
            <li key={name}>
              <a href={`#${name}`} className="text-open underline">
                {name === "schemas" ? t("schemas") : name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ name, description, operations }) => (
        <section key={name} id={name} aria-labelledby={`${name}-title`} lang="en" dir="ltr" className="mt-10">
          <h2 id={`${name}-title`} className="font-serif text-lg font-semibold">
            {name}
          </h2>
          <p className="mt-1 mb-2 text-sm text-soft">{description}</p>
          <div className="border-t border-rule">
            {operations.map((documented) => (
              <OperationEntry key={documented.operation.operationId} documented={documented} server={server} />
            ))}
          </div>
        </section>
      ))}
      <section id="schemas" aria-labelledby="schemas-title" className="mt-10">
        <h2 id="schemas-title" className="font-serif text-lg font-semibold">
          {t("schemas")}
        </h2>
        <p className="mt-1 mb-2 text-sm text-soft">{t("schemasLead")}</p>
        <div lang="en" dir="ltr" className="border-t border-rule">
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <details key={name} className="border-b border-rule py-2">
              <summary className="list-none font-mono text-xs font-semibold">{name}</summary>
              <div id={schemaAnchor(name)} className="mt-2 mb-3">
                <SchemaView schema={schema} />
              </div>
            </details>
          ))}
        </div>
      </section>
    </>
  );
}
