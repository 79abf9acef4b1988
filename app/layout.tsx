import "./globals.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { readTheme, themeCookie } from "@/lib/i18n/theme";
import { earlyKeysScript } from "@/lib/reader/early-keys";

export const metadata: Metadata = {
  title: { default: "Tickmark", template: "%s · Tickmark" },
  description: "Highlight the words, attach the claims, mark them with evidence.",
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#181612" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={await getLocale()} data-theme={theme}>
      <head>
        {/* The browser hides a nonce once it has read it, so that the page's differs from what was sent. */}
        <script nonce={nonce} suppressHydrationWarning>
          {earlyKeysScript}
        </script>
      </head>
      <body>
        <CSPProvider nonce={nonce}>
          <NextIntlClientProvider>{children}</NextIntlClientProvider>
        </CSPProvider>
      </body>
    </html>
  );
}
