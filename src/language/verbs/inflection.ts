import type { Gender, Numerus, Person } from "./endings.ts";

/** `jussive` stands for the shortened forms of both jussive and subjunctive, where they differ from the indicative: يقل، يؤكدوا. */
export type Aspect = "perfect" | "imperfect" | "jussive" | "participle" | "passive-participle" | "masdar";

/** One written form of a verb and what it says. Forms bear no article, conjunction, future mark or pronoun. */
export interface VerbInflection {
  /** Unvocalised, as a careful newspaper writes it, with hamza and ى. */
  form: string;
  aspect: Aspect;
  /** `either` where active and passive are written alike: استقبل، مؤكد. Verbal nouns have none. */
  voice: "active" | "passive" | "either" | undefined;
  person: Person | undefined;
  gender: Gender | undefined;
  number: Numerus;
  /** Stands only before a pronoun written onto it: التقا(ه), دعو(هم), لقائ(ه). ة → ت is left to who cuts the pronoun off. */
  beforeEnclitic: boolean;
}
