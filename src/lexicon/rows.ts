/** One line of a lexicon file: column name → cell. A missing cell is "". */
export type Row = Record<string, string>;

/** Reads a tab-separated lexicon file (form: docs/lexicon.md). Comment lines, empty lines and a file without rows are fine. */
export function rows(tsv: string): Row[] {
  const lines = tsv.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const columns = (lines.shift() ?? "").split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? "").trim()]));
  });
}

/** The alternatives of a cell, in order, none empty. */
export const alternatives = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);
