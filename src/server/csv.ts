/** Rows as CSV (RFC 4180), for spreadsheets: UTF-8 with a byte order mark, without which some read Arabic wrong. */
type Cell = string | number | undefined;
export type Columns<Row> = Record<string, (row: Row) => Cell>;

export function csvHead(columns: Columns<never>): string {
  return `\ufeff${line(Object.keys(columns))}`;
}

export function csvLines<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return rows.map((row) => line(cells.map((cell) => cell(row)))).join("");
}

const line = (cells: readonly Cell[]): string => `${cells.map(quoted).join(",")}\r\n`;

function quoted(cell: Cell): string {
  // A cell that opens like a formula would be worked out by a spreadsheet: https://owasp.org/www-community/attacks/CSV_Injection
  const text = String(cell ?? "").replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
