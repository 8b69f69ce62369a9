import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { Reading, Span } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { type Mark, marksOf, type Stretch, stretchesIn } from "./marks.ts";
import type { Light } from "./useLight.ts";

interface ReportTextProps {
  reading: Reading;
  light: Light;
  /** Leads to what the record has of an entry. */
  onOpen: (entry: string) => void;
}

/** A report's text with what was read in it marked. Its first paragraph is the title. */
export function ReportText({ reading, light, onOpen }: ReportTextProps) {
  const say = useSay();
  const { article } = reading;
  const marks = marksOf(reading);
  const text = useRef<HTMLElement>(null);
  const { lit, pinned, point, pin } = light;
  useEffect(() => {
    if (pinned !== undefined)
      text.current?.querySelector(`[data-entry="${CSS.escape(pinned)}"]`)?.scrollIntoView({ block: "center" });
  }, [pinned]);

  /** The arrows go from entry to entry in the order of the text, the way the text runs. */
  const move = (event: KeyboardEvent) => {
    if (event.key === "Enter" && lit !== undefined) return onOpen(lit);
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const order = [...new Set(marks.toSorted((a, b) => a.span[0] - b.span[0]).map(({ entry }) => entry))];
    const forward = (event.key === "ArrowLeft") === (getComputedStyle(event.currentTarget).direction === "rtl");
    const at = lit === undefined ? -1 : order.indexOf(lit);
    const next = order[forward ? Math.min(at + 1, order.length - 1) : Math.max(at - 1, 0)];
    if (next !== undefined) pin(next);
  };
  return (
    <section
      ref={text}
      aria-label={say("report.keys")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys work on the text as a whole
      tabIndex={0}
      dir="auto"
      lang={article.language}
      className="report outline-offset-8"
      onPointerLeave={() => point(undefined)}
      onKeyDown={move}
    >
      {paragraphsOf(article).map((span, at) => {
        const words = stretchesIn(span, marks).map((stretch) => (
          <Words key={stretch.span[0]} text={article.text} stretch={stretch} lit={lit} onPoint={point} onPin={onOpen} />
        ));
        return at === 0 && article.title !== undefined ? (
          <h1 key={span[0]} className="mb-4 text-2xl leading-relaxed font-semibold">
            {words}
          </h1>
        ) : (
          <p key={span[0]} className="mb-4">
            {words}
          </p>
        );
      })}
    </section>
  );
}

interface WordsProps {
  text: string;
  stretch: Stretch;
  lit: string | undefined;
  onPoint: (entry: string | undefined) => void;
  onPin: (entry: string) => void;
}

/** The smallest of the marks says how a stretch looks; a statement's ground shows through all others. */
function Words({ text, stretch, lit, onPoint, onPin }: WordsProps) {
  const { span, marks } = stretch;
  const words = text.slice(...span);
  if (marks.length === 0) return words;
  const ordered = marks.toSorted((a, b) => length(b) - length(a));
  const innermost = ordered.at(-1)!;
  return ordered.reduceRight<ReactNode>(
    (inner, mark) => (
      <mark
        data-kind={mark.kind}
        data-entry={mark.entry}
        data-lit={mark.entry === lit ? "" : undefined}
        {...(mark === innermost && { onPointerEnter: () => onPoint(mark.entry), onClick: () => onPin(mark.entry) })}
      >
        {inner}
      </mark>
    ),
    words,
  );
}

const length = ({ span: [start, end] }: Mark): number => end - start;

/** The paragraphs with something in them. */
function paragraphsOf({ text, paragraphs }: Reading["article"]): Span[] {
  const found = paragraphs.length > 0 ? paragraphs : [[0, text.length] as Span];
  return found.filter((span) => text.slice(...span).trim() !== "");
}
