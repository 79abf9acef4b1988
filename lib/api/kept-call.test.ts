import { expect, it, vi } from "vitest";
import { apiClient } from "./client";
import { keepCall, keptCallOf, makeKept } from "./kept-call";

const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";
const body = { layer: "so", verdict: null } as const;

it("a call that was written down is made as it would have been at once", async () => {
  const fetch = vi.fn(async (_address: string, _init: RequestInit) => new Response(null, { status: 204 }));
  const kept = keepCall("deleteAnnotation", { params: { id }, query: { version: 2 } });
  const stored = structuredClone(kept);
  expect(await makeKept(apiClient({ fetch }), stored)).toEqual({ ok: true, value: undefined, cursor: null });
  expect(fetch).toHaveBeenCalledWith(
    `/api/v1/annotations/${id}?version=2`,
    expect.objectContaining({ method: "DELETE" }),
  );
});

it("may only be written down as its operation is declared", () => {
  // @ts-expect-error a mark has a layer
  keepCall("createMark", { params: { id }, body: { verdict: null } });
});

it.each([
  [{ method: "POST", path: `/claims/${id}/marks`, body }, keepCall("createMark", { params: { id }, body })],
  [
    { method: "DELETE", path: `/annotations/${id}/occurrences?claim=${id}` },
    keepCall("removeOccurrence", { params: { id }, query: { claim: id } }),
  ],
  [{ method: "POST", path: `/nothing/${id}`, body }, null],
  [{ method: "PUT", path: `/claims/${id}/marks`, body }, null],
])("is known from the address that it had: %j", (request, kept) => {
  expect(keptCallOf(request)).toEqual(kept);
});
