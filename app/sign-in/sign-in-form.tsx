"use client";

import { signIn } from "next-auth/react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Role } from "@/lib/domain/permissions";

type Fault = "wrong" | "tooMany" | "slowDown" | "exists" | "unverified" | "closed" | "refused" | "offline";

/** What next-auth hands on of a refusal, by the words for it. */
const faults: Record<string, Fault> = { "too-many-attempts": "tooMany", "slow-down": "slowDown" };

interface SignInFormProps {
  next: string;
  /** Why a sign-in at the provider did not lead in, if one did not. */
  refused: Fault | null;
  /** The name of the OIDC provider, where one is set up. */
  provider: string | null;
  demo: { people: { email: string; name: string; role: Role }[]; password: string } | null;
}

export function SignInForm({ next, refused, provider, demo }: SignInFormProps) {
  const t = useTranslations("signIn");
  const roles = useTranslations("role");
  const [fault, setFault] = useState<Fault | null>(refused);
  const [pending, setPending] = useState(false);
  const atWork = useHydrated();

  async function enter(email: string, password: string) {
    setPending(true);
    setFault(null);
    try {
      const result = await signIn("credentials", { email, password, redirect: false, callbackUrl: next });
      if (result?.ok) {
        // A whole new page, so that nothing of an earlier session stays in memory.
        window.location.assign(next);
        return;
      }
      setFault(faults[result?.error ?? ""] ?? "wrong");
    } catch {
      setFault("offline");
    }
    setPending(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter(String(form.get("email")), String(form.get("password")));
  }

  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField label={t("email")} name="email" type="email" autoComplete="username" required autoFocus />
        <TextField label={t("password")} name="password" type="password" autoComplete="current-password" required />
        <p role="alert" className="text-sm font-semibold text-disputed empty:hidden">
          {fault && t(`fault.${fault}`)}
        </p>
        <SubmitButton look="primary" disabled={pending}>
          {t("submit")}
        </SubmitButton>
      </form>
      {provider && (
        <Button disabled={!atWork} onClick={() => void signIn("oidc", { callbackUrl: next })}>
          {t("provider", { provider })}
        </Button>
      )}
      {demo && (
        <section aria-labelledby="demo" className="flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-4">
          <h2 id="demo" className="text-sm font-semibold">
            {t("demo.title")}
          </h2>
          <p className="text-xs text-soft">{t("demo.lead", { password: demo.password })}</p>
          <ul className="-mx-2 flex flex-col">
            {demo.people.map(({ email, name, role }) => (
              <li key={email}>
                <button
                  type="button"
                  disabled={!atWork || pending}
                  onClick={() => void enter(email, demo.password)}
                  className="flex w-full flex-wrap items-baseline justify-between gap-x-3 rounded-md px-2 py-1.5 text-start hover:bg-hover"
                >
                  <span className="font-semibold">
                    {name} <span className="font-normal text-soft">{roles(role)}</span>
                  </span>
                  <span className="text-xs text-soft">{email}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
