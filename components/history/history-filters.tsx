import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { eventKindNames } from "@/lib/domain/event-kind";

/** What the history is narrowed to, as it stands in the address. */
export type HistorySearch = Partial<Record<"person" | "article" | "claim" | "kind" | "day", string | undefined>>;

/** Narrows the history. A plain form: its answer is an address that can be kept and sent. */
export function HistoryFilters({
  action,
  chosen,
  people,
  article,
  claim,
}: {
  action: string;
  chosen: HistorySearch;
  people: readonly { id: string; name: string }[];
  /** The title of the article and the words of the claim that it is narrowed to. */
  article: string | null;
  claim: string | null;
}) {
  const t = useTranslations("history.filter");
  const any = { value: "", label: t("any") };
  const without = (name: "article" | "claim") => {
    const kept = Object.entries(chosen).filter(([key, value]) => key !== name && value);
    return `${action}?${new URLSearchParams(kept as [string, string][])}`;
  };
  const subjects = [
    { name: "article" as const, words: article },
    { name: "claim" as const, words: claim },
  ].filter(({ name }) => chosen[name]);
  return (
    <search className="mb-8 block">
      <form
        // What was typed in a field that is not there for this address must not stay.
        key={JSON.stringify(chosen)}
        action={action}
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_auto]"
      >
        <SelectField
          label={t("person")}
          name="person"
          defaultValue={chosen.person ?? ""}
          options={[any, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          label={t("kind")}
          name="kind"
          defaultValue={chosen.kind ?? ""}
          options={[any, ...eventKindNames.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
        />
        <TextField label={t("day")} name="day" type="date" defaultValue={chosen.day} />
        <div className="flex items-center gap-2">
          <Button type="submit">{t("submit")}</Button>
          {Object.values(chosen).some(Boolean) && (
            <Link href={action} className={buttonClass("quiet")}>
              {t("clear")}
            </Link>
          )}
        </div>
        {subjects.map(({ name, words }) => (
          <p key={name} className="flex min-w-0 items-baseline gap-2 text-sm sm:col-span-full">
            <input type="hidden" name={name} value={chosen[name]} />
            <span className="shrink-0 text-xs font-semibold text-soft">{t(name)}</span>
            <span dir="auto" className="min-w-0 font-serif wrap-anywhere">
              {words ?? t("unknown")}
            </span>
            <Link href={without(name)} className="shrink-0 text-xs font-semibold text-open hover:underline">
              {t("remove")}
            </Link>
          </p>
        ))}
      </form>
    </search>
  );
}
