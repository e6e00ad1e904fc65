import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import { factsIn } from '#transformers/audit_entry_transformer'

test.group('Facts of the audit log', () => {
  test('are told in words, amounts as money', ({ assert }) => {
    const said = (facts: Parameters<typeof factsIn>[0], locale = 'ko') =>
      factsIn(facts, i18nManager.locale(locale))
    assert.equal(said({ amount: 38_000, transfers: 1 }), '금액: 38,000원, 이체: 1')
    assert.equal(said({ amount: 38_000, transfers: 1 }, 'en'), 'amount: ₩38,000, transfers: 1')
    assert.equal(said({ status: 'CANCELLED', as: 'guest' }), '상태: 예약 취소, 대신한 쪽: 게스트')
    assert.equal(said({ status: 'held', days: null }), '상태: 보류, 날수: –')
    assert.isNull(said(null))
  })
})
