/**
 * Puts a value into a field as if it had been typed: React hears of it, and so does whoever listens for what is typed. Its
 * own setter on the element would keep the change from React.
 */
export function setField(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
