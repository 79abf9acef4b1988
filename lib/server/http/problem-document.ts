import "server-only";
import { createTranslator } from "next-intl";
import type { Locale } from "../../i18n/locale";
import { messagesOf } from "../../i18n/messages";
import { type ProblemDocument, problemType } from "../../schemas/problem";
import type { FieldFault, Problem } from "../problem";

/** A problem in the reader's language, as RFC 9457 has it. */
export function problemDocument(problem: Problem, locale: Locale): ProblemDocument {
  const t = createTranslator({ locale, messages: messagesOf(locale) });
  const errors = problem.fields.map((fault) => ({
    field: fieldName(fault.path),
    pointer: fault.path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
    code: fault.code,
    detail: t(`fault.${fault.code}`, fault.values ?? {}),
  }));
  const first = errors[0] ? `${errors[0].field}: ${errors[0].detail}.` : "";
  return {
    type: problemType(problem.code),
    title: t(`problem.${problem.code}.title`),
    status: problem.status,
    detail: t(`problem.${problem.code}.detail`, { ...problem.values, count: errors.length, first }).trim(),
    ...(errors.length > 0 && { errors }),
    ...(problem.current !== undefined && { current: problem.current }),
  };
}

function fieldName(path: FieldFault["path"]): string {
  return path.reduce<string>(
    (name, part) => (typeof part === "number" ? `${name}[${part}]` : name ? `${name}.${part}` : part),
    "",
  );
}
