import "server-only";
import { readBytes } from "../http/body";
import { invalid, Problem } from "../problem";
import { decodeFile } from "./text-work";

/**
 * An article from a form with a text file, as the value that its JSON would be. Empty fields are left out.
 * @throws Problem `invalid` saying where the file stops being text
 */
export async function articleFromForm(request: Request, limit: number): Promise<Record<string, unknown>> {
  const bytes = await readBytes(request, limit);
  const contentType = request.headers.get("content-type") ?? "";
  const form = await new Response(bytes as BodyInit, { headers: { "content-type": contentType } })
    .formData()
    .catch(() => {
      throw new Problem("wrong-media-type", { values: { expected: "multipart/form-data" } });
    });
  const fields = [...form].filter(([name, value]) => name !== "file" && value !== "");
  const file = form.get("file");
  if (!(file instanceof File)) throw invalid(["file"], "required");
  const text = await decodeFile(new Uint8Array(await file.arrayBuffer()));
  return { ...Object.fromEntries(fields), text };
}
