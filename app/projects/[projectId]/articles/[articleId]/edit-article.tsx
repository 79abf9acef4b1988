"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ArticleForm } from "@/components/desk/article-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useSend } from "@/lib/reader/use-send";
import type { ArticleRecord } from "@/lib/schemas/article";

/** Corrects what is said about an article, or deletes it. Its text is frozen. */
export function EditArticle({ article, mayDelete }: { article: ArticleRecord; mayDelete: boolean }) {
  const t = useTranslations("articleForm");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const { send, problem, pending, clear } = useSend();
  return (
    <Dialog
      title={t("title")}
      open={open}
      onOpenChange={(next) => {
        clear();
        setOpen(next);
      }}
      trigger={<Button look="quiet">{t("open")}</Button>}
    >
      <ArticleForm
        article={article}
        problem={problem}
        pending={pending}
        onSubmit={(changes) =>
          void send("PATCH", `/articles/${article.id}`, { ...changes, version: article.version }, () => {
            setOpen(false);
            router.refresh();
          })
        }
      />
      {mayDelete && (
        <div className="mt-5 border-t border-rule pt-4">
          <p className="mb-3 text-sm text-soft">{t("deleteLead")}</p>
          <Button
            look="danger"
            disabled={pending}
            onClick={() =>
              void send("DELETE", `/articles/${article.id}`, undefined, () =>
                router.push(`/projects/${article.projectId}/articles`),
              )
            }
          >
            {t("delete")}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
