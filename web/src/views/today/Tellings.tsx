import type { StoryRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";

const MOST_BARS = 12;

/** How many tell a story: a bar for each independent report, a pale one for each copy of a text. */
export function Tellings({ story: { reports, independent } }: { story: StoryRow }) {
  const say = useSay();
  const copies = reports.length - independent;
  const bars = [...Array(independent).fill("own"), ...Array(copies).fill("copy")].slice(0, MOST_BARS);
  const words = [
    say("story.independent", { count: independent }),
    ...(copies > 0 ? [say("story.copies", { count: copies })] : []),
  ].join(" + ");
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="inline-flex items-end gap-0.5">
        {bars.map((kind, at) => (
          <span key={at} className={`inline-block w-1 ${kind === "own" ? "h-3 bg-accent" : "h-2 bg-line"}`} />
        ))}
      </span>
      {words}
    </span>
  );
}
