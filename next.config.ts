import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** For every answer; the Content-Security-Policy, which needs a nonce, is made in proxy.ts. */
const securityHeaders = [
  { key: "x-content-type-options", value: "nosniff" },
  { key: "x-frame-options", value: "DENY" },
  { key: "referrer-policy", value: "same-origin" },
  { key: "cross-origin-opener-policy", value: "same-origin" },
  { key: "cross-origin-resource-policy", value: "same-origin" },
  { key: "permissions-policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** The address of a report is a secret: no page that it links to learns it, and no search engine keeps what it says. */
const reportHeaders = [
  { key: "referrer-policy", value: "no-referrer" },
  { key: "x-robots-tag", value: "noindex, nofollow, noarchive" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Run from node_modules as they are: they load WebAssembly or native code beside themselves.
  serverExternalPackages: ["@electric-sql/pglite", "pglite-prisma-adapter", "@node-rs/argon2", "pg", "edtf"],
  // Types are checked by `npm run check`; whoever only starts the program need not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/(.*)", headers: securityHeaders },
    { source: "/reports/(.*)", headers: reportHeaders },
  ],
  // forbidden() answers 403 with a page of ours.
  experimental: { authInterrupts: true },
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
