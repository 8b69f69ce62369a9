/** Name and version of what makes stories: changes whenever the same reports would be grouped otherwise. */
export const MAKER = "isnad-stories/1";
