import { createProgram } from "./program.ts";

// A reader that stops early (`isnad … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  console.error(`isnad: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
