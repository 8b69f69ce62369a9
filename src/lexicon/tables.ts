import acts from "./data/acts.tsv" with { type: "text" };
import bodies from "./data/bodies.tsv" with { type: "text" };
import body_heads from "./data/body_heads.tsv" with { type: "text" };
import casualties from "./data/casualties.tsv" with { type: "text" };
import countries from "./data/countries.tsv" with { type: "text" };
import deed_nouns from "./data/deed_nouns.tsv" with { type: "text" };
import deeds from "./data/deeds.tsv" with { type: "text" };
import family_names from "./data/family_names.tsv" with { type: "text" };
import figures from "./data/figures.tsv" with { type: "text" };
import given_names from "./data/given_names.tsv" with { type: "text" };
import offices from "./data/offices.tsv" with { type: "text" };
import place_heads from "./data/place_heads.tsv" with { type: "text" };
import places from "./data/places.tsv" with { type: "text" };
import reporting from "./data/reporting.tsv" with { type: "text" };
import reporting_nouns from "./data/reporting_nouns.tsv" with { type: "text" };
import sources from "./data/sources.tsv" with { type: "text" };
import styles from "./data/styles.tsv" with { type: "text" };

/** The lexicon's files as they are edited (form: docs/lexicon.md). */
export const tables = {
  acts,
  bodies,
  body_heads,
  casualties,
  countries,
  deed_nouns,
  deeds,
  family_names,
  figures,
  given_names,
  offices,
  place_heads,
  places,
  reporting,
  reporting_nouns,
  sources,
  styles,
};

export type Tables = typeof tables;
