import { useEffect, useRef } from "react";
import type { Reading, Span } from "../../api/types.ts";
import { type Mark, marksOf, type Stretch, stretchesIn } from "./marks.ts";

interface ReportTextProps {
  reading: Reading;
  /** The entry whose words are lit. */
  lit: string | undefined;
  onLight: (entry: string | undefined) => void;
}

/** A report's text with what was read in it marked. Its first paragraph is the title. */
export function ReportText({ reading, lit, onLight }: ReportTextProps) {
  const { article } = reading;
  const marks = marksOf(reading);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (lit === undefined) return;
    const first = text.current?.querySelector(`[data-entries~="${lit}"]`);
    const box = first?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > innerHeight)) first?.scrollIntoView({ block: "center" });
  }, [lit]);
  return (
    <div ref={text} dir="auto" lang={article.language} className="report" onPointerLeave={() => onLight(undefined)}>
      {paragraphsOf(article).map((span, at) => {
        const words = stretchesIn(span, marks).map((stretch) => (
          <Words key={stretch.span[0]} text={article.text} stretch={stretch} lit={lit} onLight={onLight} />
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
    </div>
  );
}

/** The smallest of the marks says how a stretch looks; a statement's ground shows through all others. */
function Words({ text, stretch, lit, onLight }: { text: string; stretch: Stretch } & Omit<ReportTextProps, "reading">) {
  const { span, marks } = stretch;
  const words = text.slice(...span);
  if (marks.length === 0) return words;
  const ordered = marks.toSorted((a, b) => length(b) - length(a));
  const innermost = ordered.at(-1)!;
  return ordered.reduceRight<React.ReactNode>(
    (inner, mark) => (
      <mark
        data-kind={mark.kind}
        data-entries={mark.entry}
        data-lit={mark.entry === lit ? "" : undefined}
        onPointerEnter={mark === innermost ? () => onLight(mark.entry) : undefined}
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
