import { Link } from "@tanstack/react-router";
import { useSettings } from "../settings/settings.tsx";

interface Named {
  id: string;
  name: string;
  nameEn?: string;
}

/** Somebody's name, which leads to what the record has of them. */
export function Actor({ actor }: { actor: Named }) {
  const { language } = useSettings();
  const name = language === "en" ? (actor.nameEn ?? actor.name) : actor.name;
  return (
    <Link to="/actor/$id" params={{ id: actor.id }} className="font-medium">
      <bdi>{name}</bdi>
    </Link>
  );
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
