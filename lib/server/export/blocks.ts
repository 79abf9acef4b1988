import "server-only";
import { array, columns } from "../db/json-sql";

/**
 * The blocks of a version with their offsets in both units. A code point's offset is the UTF-16 one less the characters
 * before it that take two units; where such are, their places are looked up by halving.
 */
export function blocks(version: string): string {
  const wide = `CASE WHEN ${version}.length > ${version}."codePoints" THEN (
      SELECT array_agg(place ORDER BY number) FROM (
        SELECT number, sum(char_length(part)) OVER (ORDER BY number) + 2 * (number - 1) AS place
        FROM regexp_split_to_table(${version}.text, '[\\U00010000-\\U0010FFFF]') WITH ORDINALITY AS parts (part, number)
      ) places) END`;
  const inCodePoints = (offset: string) =>
    `${offset} - CASE WHEN wide.places IS NULL THEN 0 ELSE width_bucket(${offset}::numeric - 1, wide.places) END`;
  return array(
    {
      ...columns("block", ["kind", "start", "end"]),
      startCodePoint: inCodePoints("block.start"),
      endCodePoint: inCodePoints('block."end"'),
    },
    `"Block" block, (SELECT ${wide} AS places OFFSET 0) wide WHERE block."versionId" = ${version}.id
      AND block.until IS NULL ORDER BY block.start`,
  );
}
