"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { DownloadFailure } from "@/lib/api/download";
import type { DatasetFormatId } from "@/lib/formats/format-ids";
import { fetchDataset } from "@/lib/reader/dataset-file";
import type { DatasetRequest } from "@/lib/schemas/dataset";
import type { ProblemDocument } from "@/lib/schemas/problem";

type Progress =
  | { phase: "idle" | "lost" | "stopped" }
  | { phase: "running" | "done"; bytes: number }
  | { phase: "refused"; problem: ProblemDocument | null };

/**
 * Loads the dataset as a file and says how far it is; where the connection is lost it goes on where it stopped. Without
 * scripts it is a form, and the browser asks for the file by itself.
 */
export function Download({
  projectId,
  format,
  fileName,
  request,
  children,
}: {
  projectId: string;
  format: DatasetFormatId;
  fileName: string;
  request: DatasetRequest;
  /** What one chooses of how it is written. */
  children?: ReactNode;
}) {
  const t = useTranslations("datasets");
  const [progress, setProgress] = useState<Progress>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);

  async function load(form: HTMLFormElement) {
    const query = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    const stop = new AbortController();
    running.current = stop;
    setProgress({ phase: "running", bytes: 0 });
    try {
      const file = await fetchDataset(
        projectId,
        { ...query, format },
        (bytes) => setProgress({ phase: "running", bytes }),
        stop.signal,
      );
      save(file, fileName);
      setProgress({ phase: "done", bytes: file.size });
    } catch (error) {
      if (stop.signal.aborted) setProgress({ phase: "stopped" });
      else if (!(error instanceof DownloadFailure)) throw error;
      else if (error.failure.kind === "network") setProgress({ phase: "lost" });
      else setProgress({ phase: "refused", problem: error.failure.problem });
    }
  }

  return (
    <form
      action={`/api/v1/projects/${projectId}/export`}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        void load(event.currentTarget);
      }}
      className="flex flex-col gap-3"
    >
      <input type="hidden" name="format" value={format} />
      {Object.entries(request).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={String(value)} />,
      )}
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={progress.phase === "running"}>
          {t(`${format}.download`)}
        </Button>
        {progress.phase === "running" && (
          <Button look="quiet" onClick={() => running.current?.abort()}>
            {t("stop")}
          </Button>
        )}
        <p role="status" className="text-sm text-soft">
          <ProgressWords progress={progress} />
        </p>
      </div>
      {progress.phase === "refused" && <ProblemNotice problem={progress.problem} />}
    </form>
  );
}

function ProgressWords({ progress }: { progress: Progress }) {
  const t = useTranslations("datasets.progress");
  const format = useFormatter();
  switch (progress.phase) {
    case "running":
    case "done":
      return t(progress.phase, {
        size: format.number(progress.bytes / 1_000_000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      });
    case "lost":
    case "stopped":
      return t(progress.phase);
    default:
      return null;
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has begun to save it by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
