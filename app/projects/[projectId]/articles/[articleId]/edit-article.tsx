"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ArticleForm } from "@/components/article/article-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { keepCall } from "@/lib/api/kept-call";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { ArticleRecord } from "@/lib/schemas/article";

/** Corrects what is said about an article, or deletes it. Its text is frozen. */
export function EditArticle({ article, mayDelete }: { article: ArticleRecord; mayDelete: boolean }) {
  const t = useTranslations("articleForm");
  const router = useRouter();
  const href = `/projects/${article.projectId}/articles/${article.id}`;
  const place = { kind: "fields", of: `article ${article.id}`, href, title: article.title } as const;
  const form = useAnsweredForm(place, () => router.refresh());
  const { draft } = form;
  const deleting = useCall();
  return (
    <Dialog
      title={t("about")}
      open={form.isOpen}
      onOpenChange={(next) => {
        form.clearProblem();
        deleting.clear();
        form.setOpen(next);
      }}
      trigger={<Button look="quiet">{t("open")}</Button>}
    >
      <ArticleForm
        start={draft.content ?? article}
        problem={form.problem ?? deleting.problem}
        pending={form.pending}
        onType={(typed) => draft.type(typed)}
        onSubmit={(typed) =>
          form.send({
            request: keepCall("changeArticle", {
              params: { id: article.id },
              body: { ...typed, version: article.version },
            }),
            records: [article.id],
            content: typed,
          })
        }
      />
      {mayDelete && (
        <div className="mt-5 border-t border-rule pt-4">
          <p className="mb-3 text-sm text-soft">{t("deleteLead")}</p>
          <Button
            look="danger"
            disabled={deleting.pending}
            onClick={() =>
              void deleting.run(call(operations.deleteArticle, { params: { id: article.id } }), () =>
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
