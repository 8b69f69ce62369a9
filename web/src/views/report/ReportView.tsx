import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { entryQuery } from "../../api/queries.ts";
import type { ShownArticle } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Skeleton, Trouble } from "../../ui/States.tsx";
import { useWide } from "../../ui/useWide.ts";
import { ReportRecord } from "./ReportRecord.tsx";
import { ReportText } from "./ReportText.tsx";

const route = getRouteApi("/report/$id");

/** A report set for reading, and beside it what was read of it. */
export function ReportView() {
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(entryQuery(id));
  if (isPending) return <Skeleton lines={12} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  return data.kind === "article" ? <Report key={id} shown={data} /> : null;
}

function Report({ shown }: { shown: ShownArticle }) {
  const say = useSay();
  const wide = useWide();
  const { at } = route.useSearch();
  const [lit, setLit] = useState(at);
  const { article, reading } = shown;
  const { outlet, published, byline, url } = article;
  if (reading === undefined) return <p className="report whitespace-pre-line">{article.text}</p>;
  const text = (
    <>
      <p className="mb-3 flex flex-wrap gap-x-4 text-sm text-quiet">
        {outlet !== undefined && <bdi>{outlet}</bdi>}
        <Day value={published} />
        {byline !== undefined && <bdi>{byline}</bdi>}
        {url !== undefined && /^https?:/.test(url) && (
          <a href={url} rel="noreferrer noopener" target="_blank">
            {say("report.source")} ↗
          </a>
        )}
        {shown.versions.length > 1 && (
          <span>{say("report.versions", { version: shown.version, count: shown.versions.length })}</span>
        )}
      </p>
      <ReportText reading={reading} lit={lit} onLight={setLit} />
      <LeftOut shown={shown} />
    </>
  );
  const record = <ReportRecord reading={reading} lit={lit} onLight={setLit} />;
  if (wide)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-12">
        <div>{text}</div>
        <aside
          aria-label={say("report.record")}
          className="sticky top-0 h-dvh overflow-y-auto border-s border-line py-4 ps-6"
        >
          {record}
        </aside>
      </div>
    );
  return (
    <Tabs>
      <TabList aria-label={say("report.text")} className="mb-4 flex gap-6 border-b border-line">
        {(["text", "record"] as const).map((part) => (
          <Tab
            key={part}
            id={part}
            className="cursor-pointer py-2 outline-offset-2 data-[selected]:border-b-2 data-[selected]:border-accent data-[selected]:font-semibold"
          >
            {say(`report.${part}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="text">{text}</TabPanel>
      <TabPanel id="record">{record}</TabPanel>
    </Tabs>
  );
}

/** What the page had beside its report: kept, but apart. */
function LeftOut({ shown: { article } }: { shown: ShownArticle }) {
  const say = useSay();
  const { related, removed } = article;
  return (
    <div className="mt-8 flex max-w-prose flex-col gap-2 text-sm text-quiet">
      {related.length > 0 && (
        <details>
          <summary className="cursor-pointer">{say("report.related")}</summary>
          <ul className="mt-1 list-inside list-disc">
            {related.map(({ title }) => (
              <li key={title} dir="auto">
                {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {removed.length > 0 && (
        <details>
          <summary className="cursor-pointer">{say("report.removed")}</summary>
          <ul className="mt-1">
            {removed.map(({ reason, text }) => (
              <li key={`${reason} ${text}`} dir="auto">
                {text} <bdi className="text-line">{reason}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
