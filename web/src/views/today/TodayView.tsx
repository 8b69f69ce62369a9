import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { StoryRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { NoRows } from "../../ui/NoRows.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Outlets, StoryTitle } from "./StoryTitle.tsx";
import { Tellings } from "./Tellings.tsx";

const route = getRouteApi("/");

/** The newest stories day by day, of one day those that many tell first. */
export function TodayView() {
  const say = useSay();
  const filter = route.useSearch();
  const query = useInfiniteQuery(listQuery<StoryRow>("stories", filter));
  return (
    <>
      <Heading title={say("today.title")} aside={<Downloads path="stories" query={filter} />} />
      <Filters fields={["outlet", "from", "to"]} />
      <Pages
        query={query}
        keyOf={({ id }) => id}
        row={(story, before) => <Story story={story} opensDay={story.to !== before?.to} />}
        empty={<NoRows search={filter} />}
      />
    </>
  );
}

/** A story as a front page sets it: the larger, the more tell it. */
function Story({ story, opensDay }: { story: StoryRow; opensDay: boolean }) {
  const { id, from, to, outlets, independent } = story;
  const size = independent > 4 ? "text-3xl font-semibold" : independent > 1 ? "text-xl font-semibold" : "text-lg";
  return (
    <>
      {opensDay && (
        <p className="border-b border-line pt-6 pb-1 text-sm font-semibold text-accent">
          <Day value={to} />
        </p>
      )}
      <article className="border-b border-line py-4">
        <h2 className={`${size} leading-snug`}>
          <Link to="/story/$id" params={{ id }}>
            <StoryTitle story={story} />
          </Link>
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 text-sm text-quiet">
          <Tellings story={story} />
          {from !== to && <Day value={`${from}/${to}`} />}
          <Outlets names={outlets} />
        </p>
      </article>
    </>
  );
}
