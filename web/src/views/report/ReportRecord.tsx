/** What the record has of a report, entry by entry; pointing at one lights its words. */
import { type ReactNode, useEffect, useRef } from "react";
import type { Entity, Reading } from "../../api/types.ts";
import type { MessageKey } from "../../i18n/ar.ts";
import { useSay } from "../../i18n/messages.ts";
import { Actor, Actors, type Named } from "../../ui/Actor.tsx";
import { Chain } from "../../ui/Chain.tsx";
import { Day } from "../../ui/Day.tsx";
import { DeedKind, Roles } from "../../ui/Deed.tsx";
import { Figure } from "../../ui/Figure.tsx";
import type { Light } from "./useLight.ts";

interface ReportRecordProps {
  reading: Reading;
  light: Light;
  /** Leads to an entry's words in the text. */
  onShow: (entry: string) => void;
}

const KINDS: [kind: Entity["kind"], message: MessageKey][] = [
  ["person", "report.people"],
  ["organization", "report.bodies"],
  ["place", "report.places"],
];

export function ReportRecord({ reading, light, onShow }: ReportRecordProps) {
  const say = useSay();
  const { article, entities, dates, events, statements } = reading;
  const list = useRef<HTMLDivElement>(null);
  const { lit, pinned, point } = light;
  useEffect(() => {
    if (pinned !== undefined)
      list.current?.querySelector(`#entry-${CSS.escape(pinned)}`)?.scrollIntoView({ block: "nearest" });
  }, [pinned]);

  /** An entity of this report; the record knows under the same id who it is. */
  const named = (id: string): Named[] => {
    const entity = entities.find((one) => one.id === id);
    if (entity === undefined) return [];
    const { name, nameEn } = entity;
    return [{ id: `${article.id}#${id}`, name, ...(nameEn !== undefined && { nameEn }) }];
  };
  const all = (ids: readonly string[]) => ids.flatMap(named);
  const actors = (ids: readonly string[]) => ids.length > 0 && <Actors actors={all(ids)} />;
  const entry = (id: string, title: ReactNode, more?: ReactNode) => (
    <li
      key={id}
      id={`entry-${id}`}
      aria-current={lit === id ? "true" : undefined}
      onPointerEnter={() => point(id)}
      onPointerLeave={() => point(undefined)}
      onFocus={() => point(id)}
      onBlur={() => point(undefined)}
      className="scroll-my-4 border-s-2 border-transparent px-2 py-1.5 aria-[current]:border-accent aria-[current]:bg-raised"
    >
      <button type="button" title={say("report.show")} onClick={() => onShow(id)} className="cursor-pointer text-start">
        {title}
      </button>
      {more}
    </li>
  );
  return (
    <div ref={list} className="flex flex-col gap-6 text-sm">
      <Part title={say("report.statements")} count={statements.length}>
        {statements.map(({ id, act, mode, speakers, via, content }) =>
          entry(
            id,
            <>
              <span className="font-semibold">{say(`act.${act}`)}</span>
              {mode === "direct" && <span className="text-quiet"> · {say("quoted")}</span>}
            </>,
            <>
              <Chain speakers={all(speakers)} via={all(via)} outlet={article.outlet} />
              <p dir="auto" className="line-clamp-3 font-naskh text-base leading-relaxed print:line-clamp-none">
                {article.text.slice(...content)}
              </p>
            </>,
          ),
        )}
      </Part>
      <Part title={say("report.deeds")} count={events.length}>
        {events.map(({ id, type, mode, status, actors: who, recipients, present, place, date }) =>
          entry(
            id,
            <>
              <span className="font-semibold">
                <DeedKind type={type} mode={mode} />
              </span>
              {status !== "actual" && <span className="text-warn"> {say(`status.${status}`)}</span>}
            </>,
            <Roles
              roles={[
                [say("event.who"), actors(who)],
                [say("event.whom"), actors(recipients)],
                [say("event.present"), actors(present)],
                [say("event.where"), place !== undefined && actors([place])],
                [say("event.when"), date && <Day value={date} />],
              ]}
            />,
          ),
        )}
      </Part>
      {KINDS.map(([kind, message]) => {
        const alike = entities.filter((entity) => entity.kind === kind);
        return (
          <Part key={kind} title={say(message)} count={alike.length}>
            {alike.map(({ id, mentions, descriptions, offices }) =>
              entry(
                id,
                <span className="text-quiet">
                  <bdi>{wordsOf(article.text, [...mentions, ...descriptions])}</bdi>
                </span>,
                <>
                  <p>
                    {named(id).map((one) => (
                      <Actor key={one.id} actor={one} />
                    ))}
                  </p>
                  {offices.map(({ title, span }) => (
                    <p key={span[0]} dir="auto" className="text-quiet">
                      {title}
                    </p>
                  ))}
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
                <Day value={value ?? undefined} />
              </span>
            </>,
          ),
        )}
      </Part>
    </div>
  );
}

const FORMS = 4;

/** The forms under which a text names somebody, each once. */
function wordsOf(text: string, spans: readonly [number, number][]): string {
  return [...new Set(spans.map((span) => text.slice(...span)))].slice(0, FORMS).join("، ");
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
