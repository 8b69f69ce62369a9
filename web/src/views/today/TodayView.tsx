import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { listQuery } from "../../api/queries.ts";
import type { StoryRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Downloads } from "../../ui/Downloads.tsx";
import { Filters } from "../../ui/Filters.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { Pages } from "../../ui/Pages.tsx";
import { Empty } from "../../ui/States.tsx";
import { Tellings } from "./Tellings.tsx";

const route = getRouteApi("/");

/** The newest stories, those that many tell before those of a single report. */
export function TodayView() {
  const say = useSay();
  const filter = route.useSearch();
  const query = useInfiniteQuery(listQuery<StoryRow>("stories", filter));
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <Heading aside={<Downloads path="stories" query={filter} />}>{say("today.title")}</Heading>
      <Filters fields={["outlet", "from", "to"]} />
      <Pages
        query={query}
        keyOf={({ id }) => id}
        row={(story) => <Story story={story} />}
        empty={
          filtered ? (
            <Empty>{say("list.filtered")}</Empty>
          ) : (
            <Empty>
              <p>{say("today.empty")}</p>
              <p>
                <Link to="/add" className="text-accent underline underline-offset-4">
                  {say("today.emptyHow")}
                </Link>{" "}
                <code dir="ltr">isnad read FILE</code>
              </p>
            </Empty>
          )
        }
      />
    </>
  );
}

function Story({ story }: { story: StoryRow }) {
  const { id, title, from, to, outlets } = story;
  return (
    <article className="border-b border-line py-4">
      <h2 className={story.independent > 1 ? "text-xl font-semibold" : "text-lg"}>
        <Link to="/story/$id" params={{ id }} dir="auto">
          {title ?? id}
        </Link>
      </h2>
      <p className="mt-1 flex flex-wrap items-center gap-x-4 text-sm text-quiet">
        <Day value={to === from ? to : `${from}/${to}`} />
        <Tellings story={story} />
        <bdi>{outlets.slice(0, 4).join("، ")}</bdi>
      </p>
    </article>
  );
}
