import RefusalException from '#exceptions/refusal_exception'

/** The refusal that an attempt meets; anything else is a failure of the test. */
export async function refusal(attempt: Promise<unknown>): Promise<RefusalException> {
  try {
    await attempt
  } catch (error) {
    if (error instanceof RefusalException) return error
    throw error
  }
  throw new Error('it was not refused')
}
