/** Answers kept in memory, since the same names come again and again. */
const MOST_KEPT = 30_000;

/** `make`, which must be pure, with its answers remembered. They are shared: nobody may change one. */
export function remembering<Answer>(make: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>();
  return (question) => {
    let answer = known.get(question);
    if (answer !== undefined) return answer;
    answer = make(question);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(question, answer);
    return answer;
  };
}
