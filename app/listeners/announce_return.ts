import ReturnDue from '#events/return_due'

export default async function announceReturn(payload: Record<string, unknown>): Promise<void> {
  await ReturnDue.dispatch(Number(payload.reservationId))
}
