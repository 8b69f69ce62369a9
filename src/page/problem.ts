/** Why no article could be made of a capture, said in one English sentence for people: which one, what is wrong, what to do. */
export interface Problem {
  /** `Capture.origin`. */
  origin: string;
  problem: string;
}

/** What is wrong and what to do about it, before it is known which capture it is. */
export interface Trouble {
  what: string;
  advice: string;
}

export const isTrouble = (made: object): made is Trouble => "advice" in made;

export function problemOf(origin: string, { what, advice }: Trouble): Problem {
  const name = origin === "-" ? "standard input" : origin;
  return { origin, problem: `Could not read ${name}: ${what}; ${advice}.` };
}
