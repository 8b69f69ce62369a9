/** What could not be read, said in one English sentence for people: which input, what is wrong, what to do. */
export interface Failure {
  /** The input as its reader knows it: a path, `path#line`, `-`. */
  origin: string;
  problem: string;
}

/** A failure worded like all others: "Could not read ORIGIN: WHAT; ADVICE." */
export function failure(origin: string, what: string, advice: string): Failure {
  const name = origin === "-" ? "standard input" : origin;
  return { origin, problem: `Could not read ${name}: ${what}; ${advice}.` };
}

const SYSTEM: Record<string, [what: string, advice: string]> = {
  ENOENT: ["there is no such file or folder", "check the path"],
  EACCES: ["reading it is not allowed", "check its permissions"],
  EPERM: ["reading it is not allowed", "check its permissions"],
  ELOOP: ["its links lead in a circle", "give the real path"],
  ENAMETOOLONG: ["its name is too long", "check the path"],
  EMFILE: ["too many files are open", "close some programs or raise the limit, then run it again"],
  Z_BUF_ERROR: [
    "the gzip data ends too early, what came before the break was read",
    "fetch or compress the file again",
  ],
  Z_DATA_ERROR: ["the gzip data is damaged, what came before the damage was read", "fetch or compress the file again"],
};

/** The failure that a thrown error of the operating system or of the decompressor stands for. */
export function failureOf(origin: string, error: unknown): Failure {
  const { code, message } = error as { code?: string; message?: string };
  const [what, advice] = SYSTEM[code ?? ""] ?? [message ?? String(error), "check the input and run it again"];
  return failure(origin, what, advice);
}
