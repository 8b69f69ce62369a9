import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { statsQuery } from "../../api/queries.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { Empty, Skeleton, Trouble } from "../../ui/States.tsx";

/** Whose reports the record holds, and how many of each. */
export function SourcesView() {
  const say = useSay();
  const { data, error, isPending, refetch } = useQuery(statsQuery);
  if (isPending) return <Skeleton />;
  if (error) return <Trouble error={error} again={() => void refetch()} />;
  const { outlets, articles, first, last } = data;
  const most = outlets[0]?.count ?? 1;
  return (
    <>
      <Heading title={say("nav.sources")} aside={say("count.reports", { count: articles })} />
      {first !== undefined && (
        <p className="mb-4 text-quiet">
          <Day value={`${first}/${last}`} />
        </p>
      )}
      {outlets.length === 0 ? (
        <Empty>{say("sources.none")}</Empty>
      ) : (
        <ul>
          {outlets.map(({ name, count }) => (
            <li
              key={name}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-2 md:grid-cols-[14rem_minmax(0,1fr)_8rem]"
            >
              <Link to="/" search={{ outlet: name }} className="font-medium">
                <bdi>{name}</bdi>
              </Link>
              <span aria-hidden="true" className="hidden h-1.5 md:block">
                <span className="block h-full bg-accent" style={{ inlineSize: `max(2px, ${(count / most) * 100}%)` }} />
              </span>
              <span className="text-end text-sm text-quiet">{say("count.reports", { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
