import { Link } from "@tanstack/react-router";
import type { StatementRow } from "../api/types.ts";
import { useSay } from "../i18n/messages.ts";
import { Chain } from "./Chain.tsx";
import { Day } from "./Day.tsx";

/** One statement: its words, what they do, and on whose word we have them. */
export function Saying({ statement }: { statement: StatementRow }) {
  const say = useSay();
  const { id, article, day, act, mode, speakers, via, content } = statement;
  return (
    <article className="border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold">{say(`act.${act}`)}</span>
        {mode === "direct" && <span className="text-sm text-quiet">{say("quoted")}</span>}
        <span className="text-sm text-quiet">
          <Day value={day} />
        </span>
      </p>
      <blockquote dir="auto" className="my-1 max-w-3xl font-naskh text-lg leading-loose">
        <Link to="/report/$id" params={{ id: article.id }} search={{ at: id.split("#").at(-1)! }}>
          {content.text}
        </Link>
      </blockquote>
      <Chain speakers={speakers} via={via} outlet={article.outlet} article={article.id} />
    </article>
  );
}
