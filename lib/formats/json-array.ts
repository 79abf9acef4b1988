/** Values as one JSON array, each on a line of its own. */
export async function* jsonArray(values: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = "\n";
  yield "[";
  for await (const value of values) {
    yield `${separator}${JSON.stringify(value)}`;
    separator = ",\n";
  }
  yield "\n]\n";
}
