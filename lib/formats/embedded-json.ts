/**
 * JSON as it can stand in a page's `<script>`: whatever it quotes, nothing in it ends the element or begins a comment there
 * (HTML Standard, restrictions for contents of script elements), as both begin with the sign that is escaped.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
