/** Excel takes a file for UTF-8 when it begins so. */
const BOM = '\uFEFF'
const FORMULA = /^\s*[=+\-@＝＋－＠|%\t\r]/

export type Cell = string | number | null

/**
 * Rows as a file for spreadsheets: UTF-8 with BOM, CRLF, every text quoted. A text that a spreadsheet
 * would run as a formula begins with an apostrophe; numbers are left as they are.
 */
export function csv(rows: Cell[][]): string {
  return BOM + rows.map(line).join('')
}

/** The same, line by line as the rows come. */
export async function* csvLines(rows: AsyncIterable<Cell[]>): AsyncGenerator<string> {
  yield BOM
  for await (const row of rows) yield line(row)
}

function line(row: Cell[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = FORMULA.test(value) ? `'${value}` : value
  return `"${harmless.replaceAll('"', '""')}"`
}
