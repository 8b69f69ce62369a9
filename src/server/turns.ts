/** Has writes go one after another: they share one connection to the record, and so one transaction. */
export type InTurn = <T>(write: () => Promise<T>) => Promise<T>;

export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const next = last.then(write, write);
    last = next.catch(() => {});
    return next;
  };
}
