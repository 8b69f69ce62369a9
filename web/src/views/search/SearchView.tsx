import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { SearchRow } from "../../api/types.ts";
import { useTitle } from "../../frame/useTitle.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Empty } from "../../ui/States.tsx";
import { useSettled } from "./useSettled.ts";

const route = getRouteApi("/search");
/** Milliseconds that the words stay as they are before the server is asked. */
const SETTLED = 120;

export function SearchView() {
  const say = useSay();
  const q = useSettled(route.useSearch().q ?? "", SETTLED);
  const query = useInfiniteQuery({
    ...listQuery<SearchRow>("search", { q }),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
  });
  useTitle(q.trim() === "" ? say("nav.search") : `${say("nav.search")}: ${q}`);
  if (q.trim() === "") return <Empty>{say("search.hint")}</Empty>;
  return (
    <>
      <h1 className="sr-only">{say("nav.search")}</h1>
      <Pages
        query={query}
        height={130}
        keyOf={({ article }) => article.id}
        empty={
          <Empty>
            <p>{say("search.none")}</p>
            <p>{say("search.hint")}</p>
          </Empty>
        }
        row={(row) => <Hit row={row} />}
      />
    </>
  );
}

function Hit({ row: { article, sentence, hits, count } }: { row: SearchRow }) {
  const say = useSay();
  const more = count - hits.length;
  return (
    <article className="border-b border-line py-4">
      <h2 className="text-lg font-medium">
        <Link to="/report/$id" params={{ id: article.id }} dir="auto">
          {article.title ?? say("untitled")}
        </Link>
      </h2>
      <p dir="auto" className="max-w-3xl font-naskh text-lg leading-loose">
        <Marked text={sentence.text} start={sentence.span[0]} hits={hits} />
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
        <bdi>{article.outlet}</bdi>
        <Day value={article.published} />
        {more > 0 && <span>{say("search.more", { count: more })}</span>}
      </p>
    </article>
  );
}

/** A sentence with the hits in it marked. */
function Marked({ text, start, hits }: { text: string; start: number; hits: SearchRow["hits"] }) {
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const [from, to] of hits) {
    const [open, close] = [from - start, to - start];
    if (open < at || close > text.length) continue;
    parts.push(
      text.slice(at, open),
      <mark key={open} className="text-accent underline decoration-2 underline-offset-4">
        {text.slice(open, close)}
      </mark>,
    );
    at = close;
  }
  return [...parts, text.slice(at)];
}
