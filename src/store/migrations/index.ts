/** The record's migrations, in the order of their names. One that was released is never changed: a new one is added. */
import type { Migration } from "kysely/migration";
import * as record from "./0001-record.ts";
import * as spans from "./0002-spans.ts";
import * as stories from "./0003-stories.ts";
import * as identity from "./0004-identity.ts";
import * as happenings from "./0005-happenings.ts";
import * as positions from "./0006-positions.ts";
import * as reviews from "./0007-reviews.ts";

export const migrations: Record<string, Migration> = {
  "0001-record": record,
  "0002-spans": spans,
  "0003-stories": stories,
  "0004-identity": identity,
  "0005-happenings": happenings,
  "0006-positions": positions,
  "0007-reviews": reviews,
};
