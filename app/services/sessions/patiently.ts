/** How much later than its time-out a question fails when the process was busy meanwhile. */
const LATE_MS = 100

/**
 * Asks again when the time-out of a question came late: a process that was busy for seconds, as one that has just
 * begun, looks at its clock before it looks at what was answered long ago.
 * @param timeoutMs after which `ask` gives up by itself
 */
export async function patiently<T>(ask: () => Promise<T> | T, timeoutMs: number): Promise<T> {
  const startedAt = performance.now()
  try {
    return await ask()
  } catch (error) {
    if (performance.now() - startedAt < timeoutMs + LATE_MS) throw error
    return ask()
  }
}
