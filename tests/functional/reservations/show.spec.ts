import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import ReservationsShow from '#commands/reservations_show'
import { cancel, paid, setTheScene, settleEffects, tidyUp } from './support.js'

async function shown(ulid: string) {
  const command = await ace.create(ReservationsShow, [ulid])
  await command.exec()
  return command
}

test.group('reservations:show', (group) => {
  group.each.setup(() => {
    setTheScene()
    ace.ui.switchMode('raw')
    return async () => {
      ace.ui.switchMode('normal')
      await tidyUp()
    }
  })

  test('tells what happened and where the money is, and names nobody', async ({ assert }) => {
    const { guest, reservation } = await paid({ from: 20, to: 21 })
    await cancel(reservation, guest)
    await settleEffects()
    const command = await shown(reservation.ulid.toLowerCase())
    command.assertSucceeded()
    command.assertLogMatches(new RegExp(`reservation ${reservation.ulid}: CANCELLED, version 4`))
    command.assertLogMatches(/rent 20,000 \+ deposit 50,000 = 70,000 won, fee 5 %/)
    const said = command.ui.logger.getLogs().map(({ message }) => message)
    const tables = said.join('\n')
    for (const word of ['PENDING_PICKUP', 'refund, cancellation', '70,000', 'deposit_returned']) {
      assert.include(tables, word)
    }
    assert.notInclude(tables, guest.nickname)
    assert.notInclude(tables, guest.email)
  })

  test('says when there is none, and when it is no ulid', async ({ assert }) => {
    const unknown = await shown('01J0000000000000000000000Z')
    assert.equal(unknown.exitCode, 1)
    unknown.assertLogMatches(/There is no reservation/)
    await assert.rejects(() => shown('17'), /is no ulid/)
  })
})
