import { useTranslations } from "next-intl";
import type { Person } from "@/lib/schemas/person";

/** As many as are shown by their initials; the others are counted. */
const mostShown = 4;

/** Who else is here: a letter or two of each name, and the names for whoever asks. */
export function PresentPeople({ people }: { people: readonly Person[] }) {
  const t = useTranslations("live");
  if (people.length === 0) return null;
  const shown = people.slice(0, mostShown);
  const names = people.map(({ name }) => name);
  return (
    <div className="flex items-center gap-1.5 text-xs text-soft" title={names.join("\n")}>
      <span aria-hidden="true">{t("here")}</span>
      <ul aria-label={t("alsoHere")} className="flex -space-x-1.5">
        {shown.map(({ id, name }) => (
          <li
            key={id}
            className="grid size-6 place-items-center rounded-full border border-rule bg-sheet font-semibold text-ink text-[0.6875rem]"
          >
            <span aria-hidden="true">{initialsOf(name)}</span>
            <bdi className="sr-only">{name}</bdi>
          </li>
        ))}
        {people.length > shown.length && (
          <li className="grid h-6 place-items-center rounded-full border border-rule bg-sheet px-1.5">
            <span aria-hidden="true">+{people.length - shown.length}</span>
            <span className="sr-only">{t("more", { count: people.length - shown.length })}</span>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The first letter of the first and of the last word of a name, as a reader would count letters. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word = "") => [...new Intl.Segmenter().segment(word)][0]?.segment.toLocaleUpperCase() ?? "")
    .join("");
}
