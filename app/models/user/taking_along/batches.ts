const BATCH = 200

/** Reads rows by ascending id, some at a time, so that neither memory nor the database notices how many there are. */
export async function* inBatches<Row extends { id: number }>(
  read: (after: number, limit: number) => Promise<Row[]>
): AsyncGenerator<Row> {
  for (let after = 0; ;) {
    const rows = await read(after, BATCH)
    yield* rows
    if (rows.length < BATCH) return
    after = rows[rows.length - 1].id
  }
}
