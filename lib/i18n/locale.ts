/** The languages of the interface. */
export const locales = ["de", "en"] as const;
export type Locale = (typeof locales)[number];

export const localeCookie = "tickmark-locale";

/** The language that a person chose, or the one of ours that her browser likes best, or English. */
export function pickLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const liked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
      return { language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return liked.map(({ language }) => language).find(isLocale) ?? "en";
}

function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}
