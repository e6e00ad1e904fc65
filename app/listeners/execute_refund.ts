import Refund from '#models/refund'

export default async function executeRefund(payload: Record<string, unknown>): Promise<void> {
  const refund = await Refund.findOrFail(Number(payload.refundId))
  await refund.execute()
}
