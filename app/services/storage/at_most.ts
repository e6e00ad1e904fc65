export class LengthMismatch extends Error {}

/** Passes exactly so many bytes on; one more or less ends it, before too much is written anywhere. */
export function atMost(bytes: number) {
  return async function* (source: AsyncIterable<Buffer>) {
    let passed = 0
    for await (const chunk of source) {
      passed += chunk.length
      if (passed > bytes) throw new LengthMismatch(`more than ${bytes} bytes`)
      yield chunk
    }
    if (passed !== bytes) throw new LengthMismatch(`${passed} bytes instead of ${bytes}`)
  }
}
