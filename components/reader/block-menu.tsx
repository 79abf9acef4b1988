"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Combine, Pilcrow, Split } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, RefObject } from "react";
import { type Block, type BlockKind, blockKinds } from "@/lib/domain/block";
import { type BlockEdit, blockAtOffset, replacementOf } from "@/lib/domain/block-edit";
import { boxOf } from "@/lib/reader/dom-range";
import { useHasBeen } from "@/lib/reader/use-has-been";
import { usePointedBlock } from "@/lib/reader/use-pointed-block";
import type { OpenedBlock } from "./use-block-menu";

/**
 * What can be done to a block: say what it is, split it where one is, join it with the next. Opened by its key, from the
 * toolbar at selected words, or with the mouse by the sign that stands beside the block that one points at.
 */
export function BlockMenu({
  article,
  reading,
  opened,
  openAt,
  close,
  onEdit,
}: {
  article: RefObject<HTMLElement | null>;
  reading: { text: string; blocks: readonly Block[] };
  opened: OpenedBlock | null;
  /** Null for who may not. */
  openAt: ((offset: number) => void) | null;
  close: () => void;
  onEdit: (edit: BlockEdit) => void;
}) {
  const t = useTranslations("room.blocks");
  const { pointed, sign } = usePointedBlock(article, openAt !== null);
  const isNeeded = useHasBeen(opened !== null);
  const found = opened && blockAtOffset(reading.blocks, opened.at);
  const at = opened && found && Math.min(Math.max(opened.at, found.block.start), found.block.end - 1);
  const box = () => (article.current && at !== null ? boxOf(article.current, { start: at, end: at + 1 }) : null);
  return (
    <>
      {openAt && (
        <button
          ref={sign}
          type="button"
          // By key it is opened where one is.
          tabIndex={-1}
          aria-label={t("open")}
          title={t("open")}
          aria-haspopup="menu"
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            if (pointed.current !== null) openAt(pointed.current);
          }}
          className="block-sign rounded-sm p-1 text-soft hover:bg-hover hover:text-ink"
        >
          <Pilcrow size={14} aria-hidden="true" />
        </button>
      )}
      {isNeeded && (
        <Menu.Root open={found !== null} onOpenChange={(isOpen) => isOpen || close()} modal={false}>
          <Menu.Portal>
            <Menu.Positioner
              anchor={() => ({ getBoundingClientRect: () => box() ?? new DOMRect() })}
              align="start"
              sideOffset={6}
              className="z-50"
            >
              <Menu.Popup
                aria-label={t("label")}
                // The article is taller than the window: it takes the focus without being moved.
                finalFocus={() => {
                  article.current?.focus({ preventScroll: true });
                  return false;
                }}
                className="min-w-56 rounded-md border border-rule bg-sheet p-1 font-sans text-sm shadow-float outline-none"
              >
                {found && <Choices {...found} text={reading.text} place={opened.place} onEdit={onEdit} />}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
    </>
  );
}

const item =
  "flex cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1.5 outline-none data-disabled:cursor-default data-disabled:text-soft data-highlighted:bg-hover";

function Choices({
  block,
  next,
  text,
  place,
  onEdit,
}: {
  block: Block;
  next: Block | null;
  text: string;
  place: number | null;
  onEdit: (edit: BlockEdit) => void;
}) {
  const t = useTranslations("room.blocks");
  const kinds = useTranslations("blockKind");
  const split = place === null ? null : ({ change: "split", block, at: place, kind: block.kind } as const);
  const isSplittable = split !== null && !("fault" in replacementOf(text, split));
  const words = isSplittable ? firstWords(text.slice(split.at, Math.min(block.end, split.at + 60))) : null;
  return (
    <>
      <Menu.RadioGroup
        aria-label={t("kind")}
        value={block.kind}
        onValueChange={(kind: BlockKind) => onEdit({ change: "kind", block, kind })}
      >
        {blockKinds.map((kind) => (
          <Menu.RadioItem key={kind} value={kind} closeOnClick className={item}>
            <span className="w-4">
              <Menu.RadioItemIndicator>
                <Check size={14} aria-hidden="true" />
              </Menu.RadioItemIndicator>
            </span>
            {kinds(kind)}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <hr className="my-1 border-rule" />
      <Choice icon={<Split size={14} aria-hidden="true" />} onChoose={isSplittable ? () => onEdit(split) : null}>
        {words === null ? t("splitHint") : t("splitAt", { words })}
      </Choice>
      <Choice
        icon={<Combine size={14} aria-hidden="true" />}
        onChoose={next && (() => onEdit({ change: "join", block, next }))}
      >
        {t("join")}
      </Choice>
    </>
  );
}

function Choice({ icon, onChoose, children }: { icon: ReactNode; onChoose: (() => void) | null; children: ReactNode }) {
  return (
    <Menu.Item disabled={onChoose === null} onClick={() => onChoose?.()} className={item}>
      <span className="w-4">{icon}</span>
      {children}
    </Menu.Item>
  );
}

/** A few whole words. */
function firstWords(words: string): string {
  const few = /^.{1,24}(?=\s|$)/su.exec(words.trimStart())?.[0] ?? words.trimStart().slice(0, 24);
  return few.replace(/\s+/g, " ");
}
