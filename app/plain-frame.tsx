import type { ReactNode } from "react";
import { AccountFoot } from "@/components/project/account-foot";
import { PlainPage } from "@/components/ui/plain-page";
import type { Actor } from "@/lib/server/actor";
import { PersonProvider } from "./person-provider";
import { PreferencesSwitch } from "./preferences-switch";

/** The frame of the pages that belong to no project. */
export function PlainFrame({ actor, children }: { actor: Actor; children: ReactNode }) {
  const { name, isAdministrator } = actor;
  const account = (
    <AccountFoot isRow person={name} isAdministrator={isAdministrator} preferences={<PreferencesSwitch />} />
  );
  return (
    <PersonProvider personId={actor.id}>
      <PlainPage account={account}>{children}</PlainPage>
    </PersonProvider>
  );
}
