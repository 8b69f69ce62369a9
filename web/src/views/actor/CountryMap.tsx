/** The country of a place among its neighbours. The record knows places by country, not by coordinates. */
import { useQuery } from "@tanstack/react-query";
import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldAddress from "world-atlas/countries-50m.json?url";

type Country = Feature<Polygon | MultiPolygon>;

const WIDTH = 480;
const HEIGHT = 300;
/** How much of the map the country itself takes, at most. */
const MARGIN = 90;

const worldQuery = {
  queryKey: ["world"],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<Country[]> => {
    const world = (await (await fetch(worldAddress)).json()) as Topology<{ countries: GeometryCollection }>;
    return (feature(world, world.objects.countries) as FeatureCollection<Polygon | MultiPolygon>).features;
  },
};

export function CountryMap({ country, label }: { country: string; label: string }) {
  const { data } = useQuery(worldQuery);
  const own = data?.find(({ id }) => isoOf(id) === country);
  if (data === undefined || own === undefined) return null;
  const main = mainland(own);
  const [longitude, latitude] = geoCentroid(main);
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [WIDTH - MARGIN, HEIGHT - MARGIN],
      ],
      main,
    )
    .clipAngle(80)
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ]);
  const path = geoPath(projection);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="my-4 w-full max-w-lg border border-line bg-raised"
    >
      {data.map((one, at) => (
        <path
          key={one.id ?? at}
          d={path(one) ?? ""}
          className={one === own ? "fill-accent stroke-paper" : "fill-paper stroke-quiet/40"}
          strokeWidth="0.75"
        />
      ))}
    </svg>
  );
}

/** ISO 3166-1 alpha-2 of a numeric code: to the language tags of the Web both mean the same region. */
function isoOf(id: string | number | undefined): string | undefined {
  if (id === undefined) return undefined;
  return new Intl.Locale(Intl.getCanonicalLocales(`und-${String(id).padStart(3, "0")}`)[0]!).region;
}

/** The largest piece of a country, so that what lies beyond an ocean doesn't make it small. */
function mainland(country: Country): Country {
  if (country.geometry.type === "Polygon") return country;
  const pieces = country.geometry.coordinates.map(
    (coordinates): Feature<Polygon> => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Polygon", coordinates },
    }),
  );
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}
