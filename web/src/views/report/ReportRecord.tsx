/** What the record has of a report, entry by entry; pointing at one lights its words. */
import type { ReactNode } from "react";
import type { Entity, Reading } from "../../api/types.ts";
import type { MessageKey } from "../../i18n/ar.ts";
import { useSay } from "../../i18n/messages.ts";
import { Day } from "../../ui/Day.tsx";
import { DeedKind, Roles } from "../../ui/Deed.tsx";
import { Figure } from "../../ui/Figure.tsx";

interface ReportRecordProps {
  reading: Reading;
  lit: string | undefined;
  onLight: (entry: string | undefined) => void;
}

const KINDS: [kind: Entity["kind"], message: MessageKey][] = [
  ["person", "report.people"],
  ["organization", "report.bodies"],
  ["place", "report.places"],
];

export function ReportRecord({ reading, lit, onLight }: ReportRecordProps) {
  const say = useSay();
  const { article, entities, dates, events, statements } = reading;
  const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
  const names = (ids: readonly string[]) => ids.length > 0 && <bdi>{ids.map(nameOf).join("، ")}</bdi>;
  const entry = (id: string, children: ReactNode) => (
    <li key={id}>
      <button
        type="button"
        data-entry={id}
        aria-current={lit === id ? "true" : undefined}
        onPointerEnter={() => onLight(id)}
        onFocus={() => onLight(id)}
        className="w-full cursor-default rounded-sm px-2 py-1 text-start aria-[current]:bg-raised"
      >
        {children}
      </button>
    </li>
  );
  return (
    <div className="flex flex-col gap-6 text-sm">
      <Part title={say("report.statements")} count={statements.length}>
        {statements.map(({ id, act, mode, speakers, via, content }) =>
          entry(
            id,
            <>
              <span className="block">
                <span className="font-semibold">{names(speakers) || say("report.nobody")}</span> {say(`act.${act}`)}
                {mode === "direct" && <span className="text-quiet"> · {say("quoted")}</span>}
              </span>
              {via.length > 0 && (
                <span className="block text-quiet">
                  <bdi>{[...via].reverse().map(nameOf).join(" ← ")}</bdi>
                </span>
              )}
              <span dir="auto" className="line-clamp-3 font-naskh text-base leading-relaxed">
                {article.text.slice(...content)}
              </span>
            </>,
          ),
        )}
      </Part>
      <Part title={say("report.deeds")} count={events.length}>
        {events.map(({ id, type, mode, status, actors, recipients, present, place, date }) =>
          entry(
            id,
            <>
              <span className="font-semibold">
                <DeedKind type={type} mode={mode} />
              </span>
              {status !== "actual" && <span className="text-warn"> {say(`status.${status}`)}</span>}
              <Roles
                roles={[
                  [say("event.who"), names(actors)],
                  [say("event.whom"), names(recipients)],
                  [say("event.present"), names(present)],
                  [say("event.where"), place && <bdi>{nameOf(place)}</bdi>],
                  [say("event.when"), date && <Day value={date} />],
                ]}
              />
            </>,
          ),
        )}
      </Part>
      {KINDS.map(([kind, message]) => {
        const alike = entities.filter((entity) => entity.kind === kind);
        return (
          <Part key={kind} title={say(message)} count={alike.length}>
            {alike.map(({ id, name, offices }) =>
              entry(
                id,
                <>
                  <bdi className="font-medium">{name}</bdi>
                  <span dir="auto" className="block text-quiet">
                    {offices.map(({ title }) => title).join("، ")}
                  </span>
                </>,
              ),
            )}
          </Part>
        );
      })}
      <Part title={say("report.dates")} count={dates.length}>
        {dates.map(({ span, value }, at) =>
          entry(
            `d${at + 1}`,
            <>
              <bdi>{article.text.slice(...span)}</bdi>{" "}
              <span className="text-quiet">
                <Day value={value ?? ""} />
              </span>
            </>,
          ),
        )}
      </Part>
    </div>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h2 className="mb-1 flex justify-between border-b border-line font-semibold">
        {title}
        <span className="font-normal text-quiet">
          <Figure value={count} />
        </span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
