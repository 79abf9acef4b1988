"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckboxLine, FieldGroup, RadioLine } from "@/components/ui/choice";
import { CopyOnce } from "@/components/ui/copy-once";
import { SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { isBeyondProjects, tokenScopes } from "@/lib/domain/token-scope";
import { usualTokenDays } from "@/lib/schemas/token";

interface Project {
  id: string;
  name: string;
}

/** Makes a token for the API, and shows it once. */
export function TokenForm({
  action,
  projects,
  mayAdminister,
}: {
  action: FormAction<{ token: string }>;
  projects: readonly Project[];
  mayAdminister: boolean;
}) {
  const t = useTranslations("tokens");
  const [reach, setReach] = useState<"all" | "some">("all");
  const days = ["30", String(usualTokenDays), "365", ""].map((value) => ({
    value,
    label: value ? t("days", { count: Number(value) }) : t("noEnd"),
  }));
  const scopes = tokenScopes.filter(
    (scope) => (scope !== "administer" || mayAdminister) && (reach === "all" || !isBeyondProjects(scope)),
  );
  return (
    <Form
      action={action}
      submit={t("create")}
      look="plain"
      className="max-w-xl"
      resetWhenDone
      onDone={() => setReach("all")}
    >
      {(problem, done) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t("name")}
              name="name"
              placeholder={t("nameHint")}
              required
              error={faultOf(problem, "name")}
            />
            <SelectField label={t("end")} name="days" defaultValue={String(usualTokenDays)} options={days} />
          </div>
          <FieldGroup legend={t("scopes")} hint={t("scopesHint")} error={faultOf(problem, "scopes")}>
            <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
              {scopes.map((scope) => (
                <CheckboxLine
                  key={scope}
                  name="scopes[]"
                  value={scope}
                  defaultChecked={scope === "read"}
                  label={t(`scope.${scope}`)}
                  hint={t(`scopeHint.${scope}`)}
                />
              ))}
            </div>
          </FieldGroup>
          {projects.length > 0 && (
            <FieldGroup legend={t("reach")} error={faultOf(problem, "projects")}>
              <RadioLine
                name="reach"
                value="all"
                checked={reach === "all"}
                onChange={() => setReach("all")}
                label={t("allProjects")}
              />
              <RadioLine
                name="reach"
                value="some"
                checked={reach === "some"}
                onChange={() => setReach("some")}
                label={t("someProjects")}
                {...(reach === "some" && { hint: t("notBeyond") })}
              />
              {reach === "some" && (
                <div className="flex flex-col gap-2 ps-6">
                  {projects.map(({ id, name }) => (
                    <CheckboxLine key={id} name="projects[]" value={id} label={<bdi>{name}</bdi>} />
                  ))}
                </div>
              )}
            </FieldGroup>
          )}
          {done && <CopyOnce label={t("once")} value={done.token} />}
        </>
      )}
    </Form>
  );
}
