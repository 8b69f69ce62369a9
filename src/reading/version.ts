/** Name and version of the reader: changes whenever the same article would be read otherwise. */
export const READER = "isnad-ar/2";
