import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ParameterObject } from "@/lib/api/openapi-document";
import { curlOf, type DocumentedOperation, refusalsOf, scopesOf } from "@/lib/api/openapi-reading";
import { SchemaView } from "./schema-view";
import { Words } from "./words";

/** One operation: a line with what it does, which opens to all that it takes and answers. */
export function OperationEntry({ documented, server }: { documented: DocumentedOperation; server: string }) {
  const t = useTranslations("apiDocs");
  const { method, path, operation } = documented;
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const scopes = scopesOf(operation);
  const answers = Object.entries(responses).filter(([status]) => status < "400");
  return (
    <details id={operationId} className="border-b border-rule py-2">
      <summary className="flex list-none flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="w-14 shrink-0 font-mono text-xs font-semibold">{method}</span>
        <code className="font-mono text-xs font-semibold wrap-anywhere">{path}</code>
        {scopes?.map((scope) => (
          <span key={scope} className="rounded-sm border border-rule px-1.5 font-mono text-xs text-soft">
            {scope}
          </span>
        ))}
        <span className="w-full text-sm sm:ps-17">{summary}</span>
      </summary>
      <div className="mt-3 mb-4 flex flex-col gap-4 sm:ps-17">
        <p className="text-sm">
          <Words text={description} />
        </p>
        {parameters.length > 0 && (
          <Part title={t("parameters")}>
            <ul className="flex flex-col gap-1">
              {parameters.map((parameter) => (
                <Parameter key={`${parameter.in} ${parameter.name}`} parameter={parameter} />
              ))}
            </ul>
          </Part>
        )}
        {Object.entries(requestBody?.content ?? {}).map(([media, { schema }]) => (
          <Part key={media} title={t("body")} media={media}>
            <SchemaView schema={schema} />
          </Part>
        ))}
        {answers.map(([status, { description: what, content = {} }]) => (
          <Part key={status} title={t("answer", { status })} media={Object.keys(content).join(", ")}>
            {Object.values(content).every(({ schema }) => schema.type === "string") ? (
              what
            ) : (
              <SchemaView schema={Object.values(content)[0]?.schema ?? {}} />
            )}
          </Part>
        ))}
        <Part title={t("problems")}>
          <ul className="flex flex-col gap-1">
            {refusalsOf(operation).map(({ status, problems }) => (
              <li key={status} className="font-mono text-xs wrap-anywhere">
                <strong>{status}</strong> <span className="text-soft">{problems.join(", ")}</span>
              </li>
            ))}
          </ul>
        </Part>
        <Part title={t("example")}>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
            tabIndex={0}
            className="overflow-x-auto rounded-md border border-rule bg-sheet p-3 font-mono text-xs"
          >
            {curlOf(documented, server)}
          </pre>
        </Part>
      </div>
    </details>
  );
}

function Part({ title, media, children }: { title: string; media?: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h4 className="mb-1 text-xs font-semibold text-soft">
        <span lang={useLocale()}>{title}</span> {media && <span className="font-mono font-normal">{media}</span>}
      </h4>
      {children}
    </section>
  );
}

function Parameter({ parameter: { name, in: place, required, description, schema } }: { parameter: ParameterObject }) {
  return (
    <li className="wrap-anywhere">
      <code className="font-mono text-xs font-semibold">{name}</code>
      {!required && <span className="text-xs text-soft">?</span>} <span className="text-xs text-soft">{place}</span>{" "}
      <SchemaView schema={schema} />
      {description && (
        <span className="block text-xs text-soft">
          <Words text={description} />
        </span>
      )}
    </li>
  );
}
