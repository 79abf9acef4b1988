"use client";

import { useTranslations } from "next-intl";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { faultOf } from "@/components/ui/problem-notice";
import { skipRules } from "@/lib/domain/queue";
import type { ProjectRecord } from "@/lib/schemas/project";

export function NewProjectForm({ action }: { action: FormAction<string> }) {
  const t = useTranslations("project");
  const projects = useTranslations("projects");
  return (
    <Form
      action={action}
      submit={t("create")}
      keep={{ of: "project", href: "/projects/new", title: projects("new"), makesRecord: true }}
      onDone={(id) => window.location.assign(`/projects/${id}`)}
    >
      {(problem) => (
        <>
          <TextField label={t("name")} name="name" required error={faultOf(problem, "name")} />
          <TextArea label={t("description")} name="description" error={faultOf(problem, "description")} />
        </>
      )}
    </Form>
  );
}

/** What is on or off in a project. */
const rules = [
  "resolverMayBeParty",
  "annotatorsMayMark",
  "blind",
  "resolverBlind",
  "reasonsRound",
  "assignedOnly",
  "unaskedMarks",
  "reportNames",
] as const;

/** What a manager sets: the project's words and its rules. */
export function ProjectSettingsForm({
  action,
  project,
}: {
  action: FormAction<{ version: number }>;
  project: ProjectRecord;
}) {
  const t = useTranslations("project");
  return (
    <Form
      action={action}
      submit={t("save")}
      className="max-w-2xl"
      hidden={{ projectId: project.id }}
      keep={{ of: `settings ${project.id}`, href: `/projects/${project.id}/settings`, title: project.name }}
    >
      {(problem, done) => (
        <>
          <input type="hidden" name="version" value={done?.version ?? project.version} />
          <TextField label={t("name")} name="name" defaultValue={project.name} error={faultOf(problem, "name")} />
          <TextArea
            label={t("description")}
            name="description"
            defaultValue={project.description}
            error={faultOf(problem, "description")}
          />
          <TextArea
            label={t("guidelines")}
            name="guidelines"
            hint={t("guidelinesHint")}
            defaultValue={project.guidelines}
            rows={8}
            error={faultOf(problem, "guidelines")}
          />
          <TextField
            label={t("marksRequired")}
            name="marksRequired"
            type="number"
            min={1}
            max={9}
            hint={t("marksRequiredHint")}
            defaultValue={project.marksRequired}
            error={faultOf(problem, "marksRequired")}
            className="max-w-72"
          />
          <TextField
            label={t("reservationMinutes")}
            name="reservationMinutes"
            type="number"
            min={1}
            max={10_080}
            hint={t("reservationMinutesHint")}
            defaultValue={project.reservationMinutes}
            error={faultOf(problem, "reservationMinutes")}
            className="max-w-72"
          />
          <SelectField
            label={t("skipRule")}
            name="skipRule"
            defaultValue={project.skipRule}
            options={skipRules.map((value) => ({ value, label: t(`skipRules.${value}`) }))}
            className="max-w-72"
          />
          {rules.map((rule) => (
            <label key={rule} className="flex items-start gap-2.5">
              <input type="checkbox" name={rule} defaultChecked={project[rule]} className="mt-1 accent-ink" />
              <span>
                {t(rule)}
                <span className="block text-xs text-soft">{t(`${rule}Hint`)}</span>
              </span>
            </label>
          ))}
          <p role="status" className="text-sm font-semibold text-confirmed empty:hidden">
            {done && !problem && t("saved")}
          </p>
        </>
      )}
    </Form>
  );
}
