import { test } from '@japa/runner'
import {
  handedBack,
  paid,
  requested,
  gear,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from './support.js'

test.group('A rental', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('goes from request to the deposit back', async ({ assert }) => {
    const { reservation, host } = await handedBack()
    assert.equal(reservation.status, 'INSPECTING_RETURN')
    const settled = await reservation.complete(says(host, reservation))
    assert.equal(settled.status, 'PENDING_REFUND')
    await settleEffects()
    await settled.refresh()
    assert.equal(settled.status, 'REFUND_COMPLETED')
    assert.equal(settled.refundedDeposit, 50_000)
    assert.equal(settled.keptRent, 30_000)
  })

  test('is not approved twice', async ({ assert }) => {
    const { listing, host } = await gear()
    const a = await requested(listing)
    const b = await requested(listing)
    await a.reservation.approve(says(host, a.reservation))
    await assert.rejects(() => b.reservation.approve(says(host, b.reservation)))
    await paid()
  })
})
