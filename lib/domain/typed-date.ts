/** The beginnings by which the months are known, in German and English: the first three letters tell them apart. */
const months = [
  ["jan", "jän", "jaen"],
  ["feb"],
  ["mär", "mar", "mae"],
  ["apr"],
  ["mai", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dez", "dec"],
];
const monthNames = new Set(
  (
    "januar jänner jaenner january februar feber february märz maerz march april mai may juni june juli july august " +
    "september sept oktober october november dezember december"
  ).split(" "),
);

/** EDTF's numbers of the seasons (level 1, 21 to 24). */
const seasons: Record<string, number> = {
  frühling: 21,
  frühjahr: 21,
  spring: 21,
  sommer: 22,
  summer: 22,
  herbst: 23,
  autumn: 23,
  fall: 23,
  winter: 24,
};

const weekdays =
  "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so|" +
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun";
/** What may stand before a date and says nothing more than it does. */
const lead = new RegExp(`^(?:(?:am|im|on|in|the) )?(?:(?:${weekdays})(?![a-zäöü])\\.?,? ?)?(?:(?:am|the|den) )?`);
const about = /^(?:ca\.?|circa|etwa|ungefähr|um|about|around|c\.) ?/;
/** Between the two ends of an interval. */
const until = / ?[–—] ?| (?:bis|to|until|-) /;

/** No date in words is longer, in UTF-16 code units; no more is looked at. */
const longest = 80;

/**
 * The EDTF of a date as people type it in German or English, with the precision that it has: `27.08.2025`, `Mai 2025`,
 * `May 27, 2025`, `8/2025`, `Sommer 2024`, `ca. 2025`, `2022–2025`. Between points and strokes the day stands first, as
 * in both languages of Europe; whether the day exists is not looked at.
 * @returns null for what could mean more than one date, or none
 */
export function edtfOfTyped(typed: string): string | null {
  if (typed.length > 10 * longest) return null;
  const plain = typed.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  if (plain.length > longest) return null;
  const years = /^(\d{4})-(\d{4})$/.exec(plain);
  const ends = years ? [years[1] ?? "", years[2] ?? ""] : plain.split(until);
  if (ends.length > 2) return null;
  const dates = ends.map(dateOf);
  return dates.every((date) => date !== null) ? dates.join("/") : null;
}

function dateOf(plain: string): string | null {
  const bare = plain.replace(about, "");
  const date = exactDateOf(bare.replace(lead, "")) ?? exactDateOf(bare);
  return date && (bare === plain ? date : `${date}~`);
}

function exactDateOf(plain: string): string | null {
  return inDigits(plain) ?? inWords(plain);
}

/** The two kinds of digits, day first and year first, with one kind of separator each. */
function inDigits(plain: string): string | null {
  const dayFirst = /^(?:(\d{1,2})(\. ?|\/|-))?(?:(\d{1,2})(\. ?|\/|-))?(\d{4})$/.exec(plain);
  if (dayFirst) {
    const [, one, oneEnd, two, twoEnd, year] = dayFirst;
    if (one && two) return oneEnd?.trim() === twoEnd?.trim() ? written(year, Number(two), Number(one)) : null;
    return written(year, one ? Number(one) : undefined);
  }
  const yearFirst = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(plain);
  return yearFirst
    ? written(yearFirst[1], Number(yearFirst[3]), yearFirst[4] === undefined ? undefined : Number(yearFirst[4]))
    : null;
}

function inWords(plain: string): string | null {
  const dayFirst = /^(?:(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?)?([a-zäöü]{3,9})\.?,? (\d{4})$/.exec(plain);
  if (dayFirst) {
    const [, day, name = "", year] = dayFirst;
    const season = seasons[name];
    if (season && !day) return `${year}-${season}`;
    return written(year, monthOf(name), day === undefined ? undefined : Number(day));
  }
  const monthFirst = /^([a-zäöü]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  return monthFirst ? written(monthFirst[3], monthOf(monthFirst[1] ?? ""), Number(monthFirst[2])) : null;
}

/** The number of a month, 0 for what is none: whole, or its beginning as it is usually cut. */
function monthOf(name: string): number {
  if (name.length > 4 && !monthNames.has(name)) return 0;
  return months.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning))) + 1;
}

function written(year: string | undefined, month?: number, day?: number): string | null {
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > 31)) return null;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"));
  return [year, ...parts].join("-");
}
