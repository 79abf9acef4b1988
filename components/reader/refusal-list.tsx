import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import type { RoomCommand } from "@/lib/domain/room-command";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** What the server refused, with the words that were written, until they are put aside. */
export function RefusalList({
  refusals,
  onDismiss,
}: {
  refusals: readonly { command: RoomCommand; problem: ProblemDocument }[];
  onDismiss: (id: string) => void;
}) {
  const t = useTranslations("room.refused");
  if (refusals.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mb-6 flex flex-col gap-3">
      {refusals.map(({ command, problem }) => (
        <div key={command.id} className="flex flex-col gap-2 rounded-lg border border-disputed/50 bg-sheet p-4">
          <p className="text-sm font-semibold">{t(command.kind)}</p>
          {wordsOf(command) && (
            <p className="font-serif text-sm whitespace-pre-line select-all wrap-anywhere">{wordsOf(command)}</p>
          )}
          <ProblemNotice problem={problem} />
          <div>
            <Button onClick={() => onDismiss(command.id)}>{t("dismiss")}</Button>
          </div>
        </div>
      ))}
    </section>
  );
}

/** What the person wrote. */
function wordsOf(command: RoomCommand): string {
  switch (command.kind) {
    case "annotate":
      return [command.quote, command.claim?.text, command.comment].filter(Boolean).join("\n");
    case "add-claim":
    case "remove-claim":
      return command.claim.text;
    case "mark":
      return command.rationale;
    case "move-annotation":
      return command.to.quote;
    case "delete-annotation":
    case "restore-annotation":
      return command.annotation.quote;
  }
}
