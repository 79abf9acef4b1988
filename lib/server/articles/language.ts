import { franc } from "franc-min";

/**
 * The language of a text as a BCP 47 tag, `und` where it is too short to tell. German without an ß but with Swiss quotes
 * or Swiss thousands is `de-CH`: it decides how its numbers are read.
 */
export function detectLanguage(text: string): string {
  // The beginning tells; a long text tells no more and takes longer. franc answers in ISO 639-3.
  const language = Intl.getCanonicalLocales(franc(text.slice(0, 20_000)))[0] ?? "und";
  if (language === "de" && !text.includes("ß") && /«[^«»]{1,1000}»|\d['’]\d{3}/.test(text)) return "de-CH";
  return language;
}
