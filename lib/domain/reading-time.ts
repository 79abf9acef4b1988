/**
 * How many characters a fast reader takes in of a text that she has to understand, in a second. Silent reading of English
 * non-fiction goes at 238 words a minute on average, and for most adults between 175 and 300 (M. Brysbaert, “How many words
 * do we read per minute?”, Journal of Memory and Language 109, 2019, 104047): 300 words of six characters, space included,
 * are 1800 in a minute. German has fewer and longer words, and comes to about as many characters.
 */
const charactersPerSecond = 30;

/** How long reading takes at least, in milliseconds. */
export function readingTime(text: string): number {
  // What is counted twice by UTF-16 is read once; space beyond one is not read.
  const characters = [...text.replace(/\s+/g, " ").trim()].length;
  return (characters * 1000) / charactersPerSecond;
}

/** Whether something was judged sooner than it can have been read. */
export function isTooFast(text: string, elapsed: number): boolean {
  return elapsed < readingTime(text);
}

/** What there is to read before one can judge a claim: the claim and the sentence in which it first stands. */
export function wordsToRead({
  text,
  occurrences: [first],
}: {
  text: string;
  occurrences: readonly { before: string; quote: string; after: string }[];
}): string {
  return first ? `${text} ${first.before}${first.quote}${first.after}` : text;
}
