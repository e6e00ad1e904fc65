import vine from '@vinejs/vine'

/** A whole number; text and lists that could be read as one are none. */
export function whole([least, most]: readonly [number, number]) {
  return vine.number({ strict: true }).withoutDecimals().range([least, most])
}

export const notBelow = vine.createRule((value, { other }: { other: string }, field) => {
  const least = field.parent[other]
  if (field.isValid && typeof least === 'number' && Number(value) < least) {
    field.report('must not be below', 'notBelow', field, { least })
  }
})
