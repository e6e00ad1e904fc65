import { test } from '@japa/runner'
import announceReservation from '#listeners/announce_reservation'
import OutboxMessage from '#models/outbox_message'
import { remind } from '#models/reservation/upkeep'
import { addDays } from '#models/reservation/calendar'
import User from '#models/user'
import clock from '#services/clock'
import {
  gear,
  handedBack,
  renting,
  requested,
  says,
  setTheScene,
  settleEffects,
  tidyUp,
} from '#tests/functional/reservations/support'
import { fresh } from '#tests/functional/rentals/support'
import { lettersTo } from '#tests/support/letters'

test.group('Letters about a rental', (group) => {
  group.each.setup(() => {
    setTheScene()
    return tidyUp
  })

  test('the other side hears of each step, whoever takes it hears nothing', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    assert.deepEqual(await subjectsTo(host), [`[취밋] ${guest.nickname} 님이 빌리고 싶어 해요`])
    assert.deepEqual(await subjectsTo(guest), [])

    await reservation.approve(says(host, reservation))
    assert.deepEqual(await subjectsTo(guest), ['[취밋] 승인됐어요! 이제 결제해 주세요'])
    const [letter] = await lettersTo(guest.email)
    assert.include(letter.text ?? '', `/reservations/${reservation.ulid}`)
    assert.include(letter.text ?? '', '4인용 텐트')
    assert.lengthOf(await subjectsTo(host), 1)
  })

  test('a reason reaches the other side', async ({ assert }) => {
    const { listing, host } = await gear()
    const { reservation, guest } = await requested(listing)
    await reservation.reject(says(host, reservation), { reason: '그날은 제가 써요' })
    await subjectsTo(guest)
    const [letter] = await lettersTo(guest.email)
    assert.include(letter.text ?? '', '그날은 제가 써요')
  })

  test('each change is told once, however often it is announced', async ({ assert }) => {
    const { listing, host } = await gear()
    await requested(listing)
    await subjectsTo(host)
    const { payload } = await OutboxMessage.findByOrFail('topic', 'reservation.changed')
    await announceReservation(payload)
    assert.lengthOf(await subjectsTo(host), 1)
  })

  test('a settled return is one letter to the guest, not three', async ({ assert }) => {
    const { host, guest, reservation } = await handedBack()
    await subjectsTo(guest)
    const before = await lettersTo(guest.email)
    const done = await reservation.complete(says(host, reservation))
    await subjectsTo(guest)
    await subjectsTo(guest)

    const after = await lettersTo(guest.email)
    assert.sameMembers(
      after.slice(0, after.length - before.length).map(({ subject }) => subject),
      ['[취밋] 반납이 끝났어요', '[취밋] 보증금을 돌려드렸어요']
    )
    const { status } = await fresh(done)
    assert.equal(status, 'REFUND_COMPLETED')
  })

  test('the guest is reminded the day before, in their language', async ({ assert }) => {
    const { guest, reservation } = await renting()
    await User.query().where('id', guest.id).update({ locale: 'en' })
    clock.freeze(`${addDays(reservation.endDate, -1)}T01:00:00Z`)
    await remind()
    assert.include(await subjectsTo(guest), '[Chwimeet] Tomorrow is the day to return it')
  })
})

/** Carries out what is due, then what that made due. */
async function subjectsTo({ email }: User) {
  await settleEffects()
  await settleEffects()
  const letters = await lettersTo(email)
  return letters.map(({ subject }) => subject)
}
