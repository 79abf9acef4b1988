"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, useId, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { decodeText, type TextFault } from "@/lib/domain/canonical-text";
import { isolated } from "@/lib/i18n/isolated";
import { setField } from "@/lib/reader/set-field";

/** In bytes: more than the longest article in any encoding that is read. */
const largestFile = 25_000_000;

/** An article's text: pasted, from a file, or from a file that is dropped on it. A file's words stand there to be read. */
export function ArticleTextField({ error }: { error: string | undefined }) {
  const t = useTranslations("import");
  const id = useId();
  const inWords = useTextFault();
  const whole = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<{ name: string; fault: string | null } | null>(null);
  const [isOver, setOver] = useState(false);

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    const { name } = chosen;
    if (chosen.size > largestFile) {
      setFile({ name, fault: t("fileTooLarge", { megabytes: largestFile / 1_000_000 }) });
      return;
    }
    const decoded = decodeText(new Uint8Array(await chosen.arrayBuffer()));
    const area = whole.current?.querySelector("textarea");
    if ("text" in decoded && area) setField(area, decoded.text);
    setFile({ name, fault: "text" in decoded ? null : inWords(decoded) });
  }

  const carriesFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a third way beside two that keys can go
    <div
      ref={whole}
      className={`flex flex-col gap-4 rounded-md ${isOver ? "outline-2 outline-offset-8 outline-open" : ""}`}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!carriesFile(event)) return;
        event.preventDefault();
        void read(event.dataTransfer.files[0]);
      }}
    >
      <TextArea
        label={t("paste")}
        name="text"
        rows={14}
        hint={t("pasteHint")}
        error={error}
        onInput={(event) => event.isTrusted && setFile(null)}
      />
      <div className="flex flex-col gap-1">
        {/* The browser's own button would speak the browser's language. */}
        <label
          className={`${buttonClass()} cursor-pointer self-start has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-open`}
        >
          {t("file")}
          <input
            type="file"
            accept=".txt,.text,.md,text/plain"
            className="sr-only"
            // Its words are what is sent.
            form=""
            aria-describedby={`${id}-hint ${id}-error`}
            aria-invalid={file?.fault ? true : undefined}
            onChange={(event) => {
              const input = event.currentTarget;
              void read(input.files?.[0]).then(() => {
                // The same file can be chosen again after it was mended.
                input.value = "";
              });
            }}
          />
        </label>
        <p id={`${id}-hint`} role="status" className="text-xs text-soft wrap-anywhere">
          {file && !file.fault ? t.rich("fromFile", { ...isolated, name: file.name }) : t("fileHint")}
        </p>
        <p id={`${id}-error`} role="alert" className="text-xs font-semibold text-disputed wrap-anywhere empty:hidden">
          {file?.fault && (
            <>
              <bdi>{file.name}</bdi>: {file.fault}
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function useTextFault(): (fault: TextFault) => string {
  const faults = useTranslations("fault");
  const problems = useTranslations("problem");
  return (fault) => {
    if (fault.fault === "too-long") {
      return problems("text-too-long.detail", { length: fault.length, limit: fault.limit });
    }
    const { fault: name, ...values } = fault;
    return faults(`text-${name}`, values);
  };
}
