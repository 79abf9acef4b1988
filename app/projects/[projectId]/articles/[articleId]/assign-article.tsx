"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Person } from "@/lib/schemas/person";
import { Assignees } from "../../../assignees";

/** Whose the article is, in a window of its own. */
export function AssignArticle({
  articleId,
  assignees,
  people,
}: {
  articleId: string;
  assignees: readonly Person[];
  people: readonly Person[];
}) {
  const t = useTranslations("assignment");
  return (
    <Dialog title={t("assignees")} trigger={<Button>{t("open")}</Button>}>
      <Assignees kind="article" id={articleId} assignees={assignees} people={people} />
    </Dialog>
  );
}
