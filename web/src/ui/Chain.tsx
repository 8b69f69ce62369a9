import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useSay } from "../i18n/messages.ts";
import { Actor, Actors, type Named } from "./Actor.tsx";

interface ChainProps {
  speakers: readonly Named[];
  /** From the speaker outward. */
  via: readonly Named[];
  outlet?: string | undefined;
  article?: string;
}

/** On whose word a saying rests: the outlet, who told it, who said it. */
export function Chain({ speakers, via, outlet, article }: ChainProps) {
  const say = useSay();
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
      {outlet !== undefined && (
        <>
          <span className="text-quiet">
            {article === undefined ? (
              <bdi>{outlet}</bdi>
            ) : (
              <Link to="/report/$id" params={{ id: article }}>
                <bdi>{outlet}</bdi>
              </Link>
            )}
          </span>
          <Arrow />
        </>
      )}
      {via.toReversed().map((party) => (
        <Fragment key={party.id}>
          <Actor actor={party} />
          <Arrow />
        </Fragment>
      ))}
      {speakers.length > 0 ? (
        <span>
          <Actors actors={speakers} />
        </span>
      ) : (
        <span className="text-quiet">{say("report.nobody")}</span>
      )}
    </span>
  );
}

/** Points the way the text runs. */
function Arrow() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 8"
      className="h-2 w-4 self-center stroke-quiet ltr:-scale-x-100"
      fill="none"
    >
      <path d="M15 4H2M5 1 2 4l3 3" strokeWidth="1.2" />
    </svg>
  );
}
