import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { faultOf } from "@/components/ui/problem-notice";
import { approximators, quantityKinds } from "@/lib/domain/quantity";
import type { ClaimDraft } from "@/lib/schemas/claim";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** A figure: as printed, what it says, and what it counts. */
export function QuantityFields({ start, problem }: { start: ClaimDraft["quantity"]; problem: ProblemDocument | null }) {
  const t = useTranslations("claimForm");
  const approximator = useTranslations("approximator");
  const kind = useTranslations("quantityKind");
  const error = (field: string) => faultOf(problem, `claim.quantity.${field}`) ?? faultOf(problem, `quantity.${field}`);
  const none = { value: "", label: "–" };
  return (
    <div className="mt-2 grid grid-cols-2 gap-2 border-s-2 border-rule ps-3">
      <TextField label={t("raw")} name="quantity.raw" defaultValue={start?.raw} error={error("raw")} />
      <SelectField
        label={t("approximator")}
        name="quantity.approximator"
        defaultValue={start?.approximator ?? ""}
        options={[none, ...approximators.map((value) => ({ value, label: approximator(value) }))]}
      />
      <NumberInput label={t("value")} name="quantity.value" defaultValue={start?.value ?? undefined} />
      <SelectField
        label={t("kind")}
        name="quantity.kind"
        defaultValue={start?.kind ?? ""}
        options={[none, ...quantityKinds.map((value) => ({ value, label: kind(value) }))]}
      />
      <NumberInput label={t("lower")} name="quantity.lower" defaultValue={start?.lower ?? undefined} />
      <NumberInput label={t("upper")} name="quantity.upper" defaultValue={start?.upper ?? undefined} />
      {error("upper") && <p className="col-span-2 text-xs font-semibold text-disputed">{error("upper")}</p>}
      <TextField label={t("unit")} name="quantity.unit" defaultValue={start?.unit ?? ""} error={error("unit")} />
      <TextField
        label={t("counted")}
        name="quantity.counted"
        defaultValue={start?.counted ?? ""}
        error={error("counted")}
      />
      <TextField
        label={t("timeScope")}
        name="quantity.timeScope"
        defaultValue={start?.timeScope ?? ""}
        error={error("timeScope")}
      />
      <TextField label={t("place")} name="quantity.place" defaultValue={start?.place ?? ""} error={error("place")} />
    </div>
  );
}

/** What the fields say; nothing where all are empty. */
export function quantityOf(form: FormData): NonNullable<ClaimDraft["quantity"]> | null {
  const field = (name: string) => String(form.get(`quantity.${name}`) ?? "").trim();
  const number = (name: string) => (field(name) === "" ? null : Number(field(name)));
  const names = ["raw", "approximator", "value", "kind", "lower", "upper", "unit", "counted", "timeScope", "place"];
  if (names.every((name) => field(name) === "")) return null;
  return {
    // A figure without its printed form is at least the number that was typed.
    raw: field("raw") || field("value") || [field("lower"), field("upper")].filter(Boolean).join("–"),
    value: number("value"),
    lower: number("lower"),
    upper: number("upper"),
    approximator: approximators.find((value) => value === field("approximator")) ?? null,
    kind: quantityKinds.find((value) => value === field("kind")) ?? null,
    unit: field("unit"),
    counted: field("counted"),
    timeScope: field("timeScope"),
    place: field("place"),
  };
}
