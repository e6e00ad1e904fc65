import { test } from '@japa/runner'
import clock from '#services/clock'

test.group('Clock', (group) => {
  group.each.teardown(() => clock.restore())

  test('it stands still when frozen and moves when told', ({ assert }) => {
    clock.freeze('2026-05-01T14:59:00Z')
    assert.equal(clock.now().toISO(), '2026-05-01T14:59:00.000Z')
    assert.equal(clock.today(), '2026-05-01')

    clock.travel({ minutes: 1 })
    assert.equal(clock.today(), '2026-05-02')
  })

  test('it runs on once restored', ({ assert }) => {
    clock.freeze('2000-01-01T00:00:00Z')
    clock.restore()
    assert.closeTo(clock.now().toMillis(), Date.now(), 1000)
  })

  test('it refuses an instant that is none', ({ assert }) => {
    assert.throws(() => clock.freeze('tomorrow'), RangeError)
  })
})
