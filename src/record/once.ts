/** What `make` gives, made when it is first asked for. */
export function once<Answer>(make: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => (answer ??= make());
}
