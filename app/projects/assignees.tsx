"use client";

import { X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { isolatedInText } from "@/lib/i18n/isolated";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { Person } from "@/lib/schemas/person";

const assigning = {
  article: { assign: operations.assignArticle, unassign: operations.unassignArticle },
  claim: { assign: operations.assignClaim, unassign: operations.unassignClaim },
} as const;

/** Whose an article or a claim is; who manages the project assigns it and takes it back here. */
export function Assignees({
  kind,
  id,
  assignees,
  people,
}: {
  kind: "article" | "claim";
  id: string;
  assignees: readonly Person[];
  /** Who may be chosen; none where one only looks. */
  people: readonly Person[];
}) {
  const t = useTranslations("assignment");
  const router = useRouter();
  const { run, problem, pending } = useCall();
  const refresh = () => router.refresh();
  const { assign, unassign } = assigning[kind];
  const others = people.filter((person) => !assignees.some((one) => one.id === person.id));
  return (
    <div className="flex flex-col gap-3 text-sm">
      {assignees.length === 0 ? (
        <p className="text-soft">{t("nobody")}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {assignees.map((person) => (
            <li key={person.id} className="flex items-center gap-1 rounded-md border border-rule px-2 py-1">
              <bdi>{person.name}</bdi>
              {people.length > 0 && (
                <button
                  type="button"
                  disabled={pending}
                  aria-label={t.markup("remove", { ...isolatedInText, name: person.name })}
                  onClick={() => void run(call(unassign, { params: { id }, query: { person: person.id } }), refresh)}
                  className="rounded-sm p-0.5 text-soft hover:bg-hover hover:text-ink"
                >
                  <X size={14} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const person = new FormData(event.currentTarget).get("person");
            if (person) void run(call(assign, { params: { id }, body: { person: String(person) } }), refresh);
          }}
        >
          <SelectField
            className="max-w-60 flex-1"
            label={t("add")}
            name="person"
            options={[
              { value: "", label: t("choose") },
              ...others.map(({ id: value, name }) => ({ value, label: name })),
            ]}
          />
          <Button type="submit" disabled={pending}>
            {t("open")}
          </Button>
        </form>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
}
