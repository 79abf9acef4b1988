// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { earlyKeysScript, replayEarlyKeys } from "./early-keys";

const heard: string[] = [];
const listen = ({ key, target }: KeyboardEvent) => heard.push(`${key} at ${(target as Element).tagName}`);

function press(key: string, at: Element = document.body): void {
  at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "";
  // biome-ignore lint/security/noGlobalEval: it is sent as its source
  window.eval(earlyKeysScript);
});

afterEach(() => {
  vi.useRealTimers();
  document.removeEventListener("keydown", listen);
  heard.length = 0;
});

it("what was pressed before anybody listened is heard once, in order, where it was pressed", async () => {
  document.body.innerHTML = "<button>Here</button>";
  press("j");
  press("1", document.querySelector("button") as Element);
  document.addEventListener("keydown", listen);
  replayEarlyKeys();
  await vi.runAllTimersAsync();
  expect(heard).toEqual(["j at BODY", "1 at BUTTON"]);
  replayEarlyKeys();
  await vi.runAllTimersAsync();
  expect(heard).toHaveLength(2);
});

it("a key goes where an earlier one took the focus", async () => {
  document.body.innerHTML = "<article tabindex='0'></article>";
  const takeFocus = () => document.querySelector("article")?.focus();
  press("a");
  press("ArrowRight");
  document.addEventListener("keydown", listen);
  document.addEventListener("keydown", takeFocus, { once: true });
  replayEarlyKeys();
  await vi.runAllTimersAsync();
  expect(heard).toEqual(["a at BODY", "ArrowRight at ARTICLE"]);
});

it("what something has taken already, and what was pressed on another page, is not heard again", async () => {
  const take = (event: Event) => event.preventDefault();
  document.addEventListener("keydown", take);
  press("Enter");
  document.removeEventListener("keydown", take);
  window.history.pushState(null, "", "/elsewhere");
  press("2");
  window.history.pushState(null, "", "/here");
  press("3");
  document.addEventListener("keydown", listen);
  replayEarlyKeys();
  await vi.runAllTimersAsync();
  expect(heard).toEqual(["3 at BODY"]);
});

it("whoever leaves meanwhile hears no more", async () => {
  press("j");
  document.addEventListener("keydown", listen);
  replayEarlyKeys()();
  await vi.runAllTimersAsync();
  expect(heard).toEqual([]);
});
