import type { StoryRow } from "../../api/types.ts";
import { useSay } from "../../i18n/messages.ts";
import { useSettings } from "../../settings/settings.tsx";

/** A story's title; where its reports have none, how they begin. */
export function StoryTitle({ story }: { story: StoryRow }) {
  return <bdi>{useStoryTitle()(story)}</bdi>;
}

export function useStoryTitle(): (story: StoryRow) => string {
  const say = useSay();
  return ({ title, opening }) => title ?? (opening === undefined ? say("untitled") : cut(opening));
}

const WORDS = 14;

function cut(opening: string): string {
  const words = (opening.split("\n", 1)[0] ?? "").split(/\s+/);
  // The last word of what was given may be cut in two.
  return words.length < WORDS && opening.includes("\n") ? words.join(" ") : `${words.slice(0, WORDS - 1).join(" ")}…`;
}

const MOST = 4;

/** Names of outlets, the first few of many. */
export function Outlets({ names }: { names: readonly string[] }) {
  const say = useSay();
  const comma = useSettings().language === "ar" ? "، " : ", ";
  const left = names.length - MOST;
  return (
    <span>
      {names.slice(0, MOST).map((name, at) => (
        <span key={name}>
          {at > 0 && comma}
          <bdi>{name}</bdi>
        </span>
      ))}
      {left > 0 && ` ${say("more.outlets", { count: left })}`}
    </span>
  );
}
