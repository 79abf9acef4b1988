import { useTranslations } from "next-intl";
import type { FieldChange } from "@/lib/domain/event-changes";
import { FieldValue } from "./field-value";
import { Came, Gone, LongWords, WordDiff } from "./word-diff";

/** What a line of the history changed, field by field: what it was and what it became. */
export function FieldChanges({ changes, isNew }: { changes: readonly FieldChange[]; isNew: boolean }) {
  const t = useTranslations("history.field");
  if (changes.length === 0) return null;
  return (
    <dl className="mt-1 grid grid-cols-1 gap-x-3 gap-y-0.5 border-s-2 border-rule ps-3 text-sm sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt className="text-xs text-soft sm:pt-px">{t(change.label)}</dt>
          <dd className="max-sm:mb-1">
            <Change {...change} isNew={isNew} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ content, before, after, isNew }: FieldChange & { isNew: boolean }) {
  const t = useTranslations("history");
  if (content === "words" && typeof before === "string" && typeof after === "string") {
    return <WordDiff before={before} after={after} />;
  }
  if (isNew)
    return content === "words" ? <LongWords words={String(after)} /> : <FieldValue content={content} value={after} />;
  return (
    <span className="wrap-anywhere">
      <Gone>
        <FieldValue content={content} value={before} />
      </Gone>
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> {t("became")} </span>
      <Came>
        <FieldValue content={content} value={after} />
      </Came>
    </span>
  );
}
