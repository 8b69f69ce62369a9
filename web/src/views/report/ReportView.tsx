import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { entryQuery } from "../../api/queries.ts";
import type { ShownArticle } from "../../api/types.ts";
import { useTitle } from "../../frame/useTitle.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Skeleton, Trouble } from "../../ui/States.tsx";
import { useWide } from "../../ui/useWide.ts";
import { LeftOut } from "./LeftOut.tsx";
import { ReportRecord } from "./ReportRecord.tsx";
import { ReportText } from "./ReportText.tsx";
import { useLight } from "./useLight.ts";

const route = getRouteApi("/report/$id");
type Part = "text" | "record";
const PARTS: Part[] = ["text", "record"];

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
  const wide = useWide("64rem");
  const light = useLight(route.useSearch().at);
  const [part, setPart] = useState<Part>("text");
  const { article, reading } = shown;
  useTitle(article.title ?? say("untitled"));
  if (reading === undefined)
    return (
      <>
        <Origin shown={shown} />
        <p dir="auto" className="report whitespace-pre-line">
          {article.text}
        </p>
      </>
    );
  const open = (entry: string) => {
    light.pin(entry);
    setPart("record");
    // Once the entry is there, on a phone behind the other tab.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#entry-${CSS.escape(entry)} button`)?.focus());
  };
  const show = (entry: string) => {
    light.pin(entry);
    setPart("text");
  };
  const text = (
    <>
      <Origin shown={shown} />
      <ReportText reading={reading} light={light} onOpen={open} />
      <LeftOut article={article} />
    </>
  );
  const record = <ReportRecord reading={reading} light={light} onShow={show} />;
  if (wide)
    return (
      <div className="grid grid-cols-[minmax(0,1fr)_20rem] gap-12 print:block">
        <div>{text}</div>
        <aside
          aria-label={say("report.record")}
          className="sticky top-0 h-dvh overflow-y-auto border-s border-line py-4 ps-4 print:static print:h-auto print:overflow-visible print:border-0 print:ps-0"
        >
          {record}
        </aside>
      </div>
    );
  return (
    <Tabs selectedKey={part} onSelectionChange={(key) => setPart(key === "record" ? "record" : "text")}>
      <TabList aria-label={say("report.parts")} className="mb-4 flex gap-6 border-b border-line print:hidden">
        {PARTS.map((one) => (
          <Tab
            key={one}
            id={one}
            className="cursor-pointer border-b-2 border-transparent py-2 outline-offset-2 data-[focus-visible]:outline-2 data-[selected]:border-accent data-[selected]:font-semibold"
          >
            {say(`report.${one}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="text" shouldForceMount className="data-[inert]:hidden print:data-[inert]:block">
        {text}
      </TabPanel>
      <TabPanel id="record" shouldForceMount className="data-[inert]:hidden print:data-[inert]:block">
        {record}
      </TabPanel>
    </Tabs>
  );
}

/** Whose report it is, of when, and where it stands. */
function Origin({ shown: { article, version, versions } }: { shown: ShownArticle }) {
  const say = useSay();
  const { outlet, published, byline, url } = article;
  return (
    <p className="mb-3 flex flex-wrap gap-x-4 text-sm text-quiet">
      {outlet !== undefined && <bdi>{outlet}</bdi>}
      <Day value={published} />
      {byline !== undefined && <bdi>{byline}</bdi>}
      <SourceLink url={url} />
      {versions.length > 1 && <span>{say("report.versions", { version, count: versions.length })}</span>}
    </p>
  );
}

/** Leads to where the report was found; of addresses only those of the Web. */
function SourceLink({ url }: { url: string | undefined }) {
  const say = useSay();
  if (url === undefined || !/^https?:/.test(url)) return null;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank" className="source underline underline-offset-4">
      {say("report.source")}
    </a>
  );
}
