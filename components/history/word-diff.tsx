import { diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";
import { type DiffPart, diffExcerpt, headOf } from "@/lib/domain/diff-excerpt";

/** Around a change, and of what was changed, in UTF-16 code units. */
const reach = 60;
const longest = 400;
/** How many words apart two texts may be to be compared, and for how many milliseconds; else they stand one after the other. */
const limits = { maxEditLength: 2_000, timeout: 200 };

/** Words before and after, as one text in which what went is struck and what came is underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const compared = diffWordsWithSpace(before, after, limits)?.map(partOf);
  const whole = compared ?? [
    { kind: "gone" as const, text: before },
    { kind: "new" as const, text: `\n${after}` },
  ];
  return (
    <Shortened
      short={<Parts parts={diffExcerpt(whole, reach, longest)} />}
      isShort={isShort(whole)}
      whole={<Parts parts={whole} />}
    />
  );
}

/** Words that are new, or were there until now. */
export function LongWords({ words }: { words: string }) {
  const short = headOf(words, longest);
  return <Shortened short={short} isShort={short !== words} whole={words} />;
}

function isShort(parts: readonly DiffPart[]): boolean {
  return diffExcerpt(parts, reach, longest).some(({ text }, index) => text !== parts[index]?.text);
}

function partOf({ added, removed, value }: { added: boolean; removed: boolean; value: string }): DiffPart {
  return { kind: added ? "new" : removed ? "gone" : "same", text: value };
}

/** What is long is cut until one asks for all of it. */
function Shortened({ short, whole, isShort }: { short: React.ReactNode; whole: React.ReactNode; isShort: boolean }) {
  const t = useTranslations("history");
  const words = "whitespace-pre-line wrap-anywhere";
  if (!isShort) {
    return (
      <span dir="auto" className={`block ${words}`}>
        {whole}
      </span>
    );
  }
  return (
    <details className="group">
      <summary className="list-none">
        <span dir="auto" className={`group-open:hidden ${words}`}>
          {short}
        </span>{" "}
        <span className="text-xs font-semibold text-open underline group-open:hidden">{t("more")}</span>
        <span className="hidden text-xs font-semibold text-open underline group-open:inline">{t("less")}</span>
      </summary>
      <span dir="auto" className={`block ${words}`}>
        {whole}
      </span>
    </details>
  );
}

function Parts({ parts }: { parts: readonly DiffPart[] }) {
  return parts.map(({ kind, text }, index) => {
    const Tag = tags[kind];
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
    return <Tag key={index}>{text}</Tag>;
  });
}

/** What went, wherever it is told. */
export function Gone({ children }: { children: React.ReactNode }) {
  return <del className="text-soft decoration-disputed">{children}</del>;
}

/** What came. */
export function Came({ children }: { children: React.ReactNode }) {
  return <ins className="decoration-confirmed decoration-2 underline-offset-3">{children}</ins>;
}

const tags = { same: ({ children }: { children: string }) => children, gone: Gone, new: Came };
