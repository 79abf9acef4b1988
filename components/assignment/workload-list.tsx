"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Count } from "@/components/ui/formatted";
import { faultOf } from "@/components/ui/problem-notice";
import type { WorkloadRecord } from "@/lib/schemas/assignment";

/** What everybody who marks has to do and has done, with her quota and her weight to be changed. */
export function WorkloadList({
  projectId,
  items,
  changeShare,
}: {
  projectId: string;
  items: readonly WorkloadRecord[];
  changeShare: FormAction<void>;
}) {
  const t = useTranslations("assignment.work");
  const all = items.reduce((sum, { marks }) => sum + marks, 0);
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {items.map((member) => (
        <li key={member.person.id} className="grid gap-x-8 gap-y-3 py-4 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <p dir="auto" className="font-semibold wrap-anywhere">
              {member.person.name}
            </p>
            <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
              <Fact name={t("assigned")}>
                {t("assignedCounts", { articles: member.articles, claims: member.claims })}
              </Fact>
              <Fact name={t("unjudged")}>
                <Count value={member.unjudged} />
              </Fact>
              <Fact name={t("held")}>
                <Count value={member.held} />
              </Fact>
              <Fact name={t("marks")}>
                <Count value={member.marks} />
                {all > 0 && (
                  <span className="text-soft">
                    {" · "}
                    {t("ofAll", { part: percent(member.marks / all), share: percent(member.share) })}
                  </span>
                )}
              </Fact>
            </dl>
            {all > 0 && member.share > 0 && (
              // Against what her weight makes her part of what was done so far.
              <meter
                aria-label={t("share")}
                className="mt-2 h-1.5 w-48 max-w-full"
                max={Math.max(member.share, member.marks / all)}
                value={member.marks / all}
              />
            )}
          </div>
          <ShareForm projectId={projectId} member={member} action={changeShare} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-soft">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

function ShareForm({
  projectId,
  member,
  action,
}: {
  projectId: string;
  member: WorkloadRecord;
  action: FormAction<void>;
}) {
  const t = useTranslations("assignment.work");
  return (
    <Form action={action} submit={t("save")} look="plain" hidden={{ projectId, userId: member.person.id }}>
      {(problem, done) => (
        <>
          <div className="flex gap-3">
            <TextField
              label={t("quota")}
              name="quota"
              type="number"
              min={0}
              title={t("quotaHint")}
              defaultValue={member.quota ?? ""}
              error={faultOf(problem, "quota")}
              className="w-28"
            />
            <TextField
              label={t("weight")}
              name="weight"
              type="number"
              min={0}
              max={100}
              defaultValue={member.weight}
              error={faultOf(problem, "weight")}
              className="w-24"
            />
          </div>
          <p role="status" className="text-xs font-semibold text-confirmed empty:hidden">
            {done !== null && !problem && t("saved")}
          </p>
        </>
      )}
    </Form>
  );
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
