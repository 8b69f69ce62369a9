import { Link } from "@tanstack/react-router";
import { useSettings } from "../settings/settings.tsx";

export interface Named {
  id: string;
  name: string;
  nameEn?: string;
}

/** What somebody is called in the language of the pages. */
export function useNameOf(): (actor: Named) => string {
  const { language } = useSettings();
  return ({ name, nameEn }) => (language === "en" ? (nameEn ?? name) : name);
}

/** Somebody's name, which leads to what the record has of them. */
export function Actor({ actor }: { actor: Named }) {
  return (
    <Link to="/actor/$id" params={{ id: actor.id }} className="font-medium">
      <bdi>{useNameOf()(actor)}</bdi>
    </Link>
  );
}

/** The name in the other language, where the record knows it. */
export function OtherName({ of: { name, nameEn } }: { of: Named }) {
  const { language } = useSettings();
  if (nameEn === undefined || nameEn === name) return null;
  return <bdi className="text-sm text-quiet">{language === "en" ? name : nameEn}</bdi>;
}

/** Names one behind the other. */
export function Actors({ actors }: { actors: readonly Named[] }) {
  const comma = useSettings().language === "ar" ? "، " : ", ";
  return actors.map((actor, at) => (
    <span key={actor.id}>
      {at > 0 && comma}
      <Actor actor={actor} />
    </span>
  ));
}
