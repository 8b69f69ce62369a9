/** Name and version of what makes positions: changes whenever the same reports would give others. */
export const MAKER = "isnad-positions/1";
