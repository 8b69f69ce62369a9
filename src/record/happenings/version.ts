import { MAKER as STORIES } from "../stories/version.ts";

/** Name and version of what makes happenings, and of the stories they lean on: changes whenever the same deeds would be joined otherwise. */
export const MAKER = `isnad-happenings/1 ${STORIES}`;
