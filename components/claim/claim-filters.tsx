import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { claimStates } from "@/lib/domain/claim-state";
import { verdicts } from "@/lib/domain/verdict";

type Chosen = Partial<
  Record<"q" | "state" | "verdict" | "question" | "article" | "unmarked" | "outdated", string | undefined>
>;

/** Narrows the list of claims. A plain form: its answer is an address that can be kept and sent. */
export function ClaimFilters({
  action,
  chosen,
  questions,
  article,
}: {
  action: string;
  chosen: Chosen;
  questions: readonly { id: string; text: string }[];
  /** The title of the article that it is narrowed to. */
  article: string | null;
}) {
  const t = useTranslations();
  const any = { value: "", label: t("claims.filter.any") };
  return (
    <search className="mb-6">
      <form action={action} className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_2fr_auto]">
        <TextField label={t("claims.filter.q")} name="q" type="search" defaultValue={chosen.q} />
        <SelectField
          label={t("claims.filter.state")}
          name="state"
          defaultValue={chosen.state ?? ""}
          options={[any, ...claimStates.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
        <SelectField
          label={t("claims.filter.verdict")}
          name="verdict"
          defaultValue={chosen.verdict ?? ""}
          options={[any, ...verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))]}
        />
        <SelectField
          label={t("claims.filter.question")}
          name="question"
          defaultValue={chosen.question ?? ""}
          options={[any, ...questions.map(({ id, text }) => ({ value: id, label: text }))]}
        />
        <div className="flex items-center gap-2">
          <Button type="submit">{t("claims.filter.submit")}</Button>
          {Object.values(chosen).some(Boolean) && (
            <Link href={action} className={buttonClass("quiet")}>
              {t("claims.filter.clear")}
            </Link>
          )}
        </div>
        {chosen.article && article !== null && (
          <label className="flex min-w-0 items-center gap-2 text-sm sm:col-span-full">
            <input type="checkbox" name="article" value={chosen.article} defaultChecked className="accent-ink" />
            <span className="min-w-0 wrap-anywhere">
              {t("agreement.filter.only")} <bdi className="font-semibold">{article}</bdi>
            </span>
          </label>
        )}
        <div className="flex flex-wrap gap-x-6 gap-y-1 text-sm sm:col-span-full">
          {(["unmarked", "outdated"] as const).map((name) => (
            <label key={name} className="flex items-center gap-2">
              <input
                type="checkbox"
                name={name}
                value="mine"
                defaultChecked={chosen[name] === "mine"}
                className="accent-ink"
              />
              {t(`claims.filter.${name}`)}
            </label>
          ))}
        </div>
      </form>
    </search>
  );
}
