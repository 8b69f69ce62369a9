// `npm start`: without arguments a tour of the samples, with arguments the command line.
if (process.argv.length === 2) process.argv.push("tour");
await import("./isnad.mjs");
