import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { entryQuery } from "../../api/queries.ts";
import type { StoryRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Heading, Subheading } from "../../ui/Heading.tsx";
import { Skeleton, Trouble } from "../../ui/States.tsx";
import { useStoryTitle } from "../today/StoryTitle.tsx";
import { Tellings } from "../today/Tellings.tsx";

const route = getRouteApi("/story/$id");

/** One event as all its reports tell it. */
export function StoryView() {
  const { id } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(entryQuery(id));
  if (isPending) return <Skeleton lines={10} />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  return data.kind === "story" ? <Story story={data.story} /> : null;
}

function Story({ story }: { story: StoryRow }) {
  const say = useSay();
  const { from, to, articles, copies } = story;
  const copied = (article: string) => copies.some((alike) => alike.includes(article));
  return (
    <>
      <Heading title={useStoryTitle()(story)} aside={<Day value={to === from ? to : `${from}/${to}`} />} />
      <p className="text-sm text-quiet">
        <Tellings story={story} />
      </p>
      <Subheading>{say("story.reports")}</Subheading>
      <ol>
        {articles.map((article, at) => (
          <li key={article.id} className="border-t border-line py-3">
            <Link to="/report/$id" params={{ id: article.id }} dir="auto" className="font-naskh text-lg">
              {article.title ?? say("untitled")}
            </Link>
            <p className="flex flex-wrap gap-x-4 text-sm text-quiet">
              <bdi>{article.outlet}</bdi>
              <Day value={article.published} />
              {at === 0 && <span className="text-accent">{say("story.first")}</span>}
              {copied(article.id) && <span>{say("story.copyOf")}</span>}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
