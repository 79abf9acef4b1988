"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PassageList, passageKey } from "@/components/claim/passage-list";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import { type LikePassage, maxPlaces } from "@/lib/schemas/passage";

/** The list of like passages, and the button that lets those chosen assert the claim. Chosen are, at first, the very words. */
export function AttachPassages({
  claimId,
  passages,
  mayAttach,
  base,
}: {
  claimId: string;
  passages: readonly LikePassage[];
  mayAttach: boolean;
  base: string;
}) {
  const t = useTranslations("passages");
  const router = useRouter();
  const { run, problem, pending } = useCall();
  // The same step however often it is sent.
  const [id, setId] = useState(() => crypto.randomUUID() as string);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(passages.filter(({ kind, isAttached }) => kind === "same" && !isAttached).map(passageKey)),
  );
  const places = passages
    .filter((passage) => chosen.has(passageKey(passage)))
    .slice(0, maxPlaces)
    .map(({ article, start, end, quote }) => ({
      ...{ articleId: article.id, versionId: article.versionId },
      ...{ start, end, quote },
    }));

  function toggle(passage: LikePassage) {
    const key = passageKey(passage);
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
    setId(crypto.randomUUID());
  }
  return (
    <div className="flex flex-col gap-4">
      <PassageList passages={passages} chosen={chosen} mayChoose={mayAttach} base={base} onToggle={toggle} />
      <ProblemNotice problem={problem} />
      {mayAttach && (
        <div className="sticky bottom-3 self-start rounded-lg bg-paper p-1">
          <Button
            look="primary"
            disabled={pending || places.length === 0}
            onClick={() =>
              void run(call(operations.attachOccurrences, { params: { id: claimId }, body: { id, places } }), () =>
                router.refresh(),
              )
            }
          >
            {t("attach", { count: places.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
