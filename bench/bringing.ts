/** Brings a record up to date and prints as JSON what that took: seconds by step, and the most memory held, in MiB. */
import { openRecord } from "../src/store/index.ts";
import { bringUpToDate, type Step } from "../src/work/upToDate.ts";

export interface Brought {
  seconds: Record<Step, number>;
  memory: number;
}

const record = await openRecord(process.argv[2]!);
const seconds = {} as Brought["seconds"];
for (const step of ["identity", "stories", "happenings", "positions"] as const) {
  const began = performance.now();
  await bringUpToDate(record, [step]);
  seconds[step] = (performance.now() - began) / 1000;
}
await record.close();
console.log(JSON.stringify({ seconds, memory: process.resourceUsage().maxRSS / 1024 } satisfies Brought));
