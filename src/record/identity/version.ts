/** Name and version of what tells who is who; a record that another one made is made anew. */
export const MAKER = "identity/1";
