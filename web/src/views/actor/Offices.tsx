import type { Holding } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { Figure } from "../../ui/Figure.tsx";
import { Subheading } from "../../ui/Heading.tsx";

const MOST = 12;

/** Offices as bars on one axis of time: from the first to the last report that gives them. */
export function Offices({ offices }: { offices: readonly Holding[] }) {
  const say = useSay();
  if (offices.length === 0) return null;
  const days = offices.flatMap(({ first, last }) => [first, last]).filter((day) => day !== undefined);
  const [start, end] = [days.toSorted()[0], days.toSorted().at(-1)];
  const place = (day: string) =>
    ((Date.parse(day) - Date.parse(start!)) / (Date.parse(end!) - Date.parse(start!))) * 100;
  const drawn = start !== undefined && start !== end;
  return (
    <section>
      <Subheading>{say("actor.offices")}</Subheading>
      <ul className="grid gap-x-8 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        {offices.slice(0, MOST).map(({ title, count, first, last }) => (
          <li key={title} className="col-span-full grid grid-cols-subgrid items-center border-t border-line py-1.5">
            <span className="flex justify-between gap-4">
              <bdi>{title}</bdi>
              <span className="text-sm text-quiet">
                <Figure value={count} />
              </span>
            </span>
            {first !== undefined && last !== undefined && (
              <span className="flex flex-col gap-0.5 text-xs text-quiet">
                {drawn && (
                  <span aria-hidden="true" className="relative mt-1 block h-1.5 bg-raised">
                    <span
                      className="absolute inset-y-0 min-w-1 rounded-full bg-accent"
                      style={{
                        insetInlineStart: `min(${place(first)}%, 100% - 0.25rem)`,
                        inlineSize: `${place(last) - place(first)}%`,
                      }}
                    />
                  </span>
                )}
                <Day value={first === last ? first : `${first}/${last}`} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
