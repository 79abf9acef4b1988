import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

export interface ServedPage {
  address: string;
  stop: () => Promise<void>;
}

/** Bundles the page that is measured, as for production, and serves it on a free port of this machine. */
export async function servePage(): Promise<ServedPage> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "tickmark-bench-"));
  await build({
    root: path.join(root, "e2e/bench/page"),
    configFile: false,
    logLevel: "error",
    css: { postcss: { plugins: [tailwind({ optimize: false })] } },
    resolve: { alias: { "@": root, "next/link": path.join(root, "e2e/bench/page/link.tsx") } },
    define: { "process.env.NODE_ENV": '"production"', "process.env": "{}" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      cssMinify: false,
      chunkSizeWarningLimit: 10_000,
      target: "esnext",
    },
  });

  const server = createServer(async (request, response) => {
    const name = new URL(request.url ?? "/", "http://bench").pathname.replace(/^\/$/, "/index.html");
    const file = path.join(folder, path.normalize(name));
    const content = file.startsWith(folder) ? await readFile(file).catch(() => null) : null;
    if (content === null) return response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      // Isolated pages have a clock of 5 microseconds, others one of 100.
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    return response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
