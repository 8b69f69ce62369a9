import { Presets, SingleBar } from "cli-progress";

/** A bar with rate and time left on standard error, for work that takes more than a moment; nothing where that is no terminal. */
export class Progress {
  private bar: SingleBar | null = null;
  private readonly wanted: boolean;
  private readonly began = performance.now();
  private done = 0;
  private total: number | undefined;
  private count = 0;

  constructor(wanted: boolean) {
    this.wanted = wanted && process.stderr.isTTY === true;
  }

  bytes(done: number, total: number | undefined): void {
    this.done = done;
    this.total = total;
  }

  reports(count: number): void {
    this.count = count;
    const elapsed = (performance.now() - this.began) / 1000;
    if (!this.wanted || elapsed < 1) return;
    if (this.bar === null) {
      this.bar = new SingleBar(
        {
          format: " {bar} {percentage}% | {count} reports | {rate}/s | {eta_formatted} left",
          stream: process.stderr,
          hideCursor: true,
          noTTYOutput: false,
        },
        Presets.shades_classic,
      );
      this.bar.start(this.total ?? 0, this.done, { count: 0, rate: 0 });
    }
    if (this.total !== undefined) this.bar.setTotal(this.total);
    this.bar.update(this.done, { count, rate: Math.round(count / elapsed) });
  }

  /** Prints a line on standard error without tearing the bar. */
  line(text: string): void {
    this.clear(() => process.stderr.write(`${text}\n`));
  }

  /** Runs `print` with the bar's line emptied; the next update draws it again. */
  clear(print: () => void): void {
    if (this.bar !== null) process.stderr.write("\r\u001b[K");
    print();
  }

  stop(): void {
    this.bar?.update(this.done, { count: this.count });
    this.bar?.stop();
  }
}
