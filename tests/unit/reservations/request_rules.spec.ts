import { test } from '@japa/runner'
import { requestProblems, type Asked, type Offered } from '#models/reservation/request_rules'

const TODAY = '2026-05-01'

const offered: Offered = {
  receiveMethod: 'ANY',
  returnMethod: 'DIRECT',
  noticeDays: 0,
  minDays: 1,
  maxDays: 10,
  optionIds: [1, 2],
}

const asked: Asked = {
  startDate: '2026-05-01',
  endDate: '2026-05-03',
  receiveMethod: 'DIRECT',
  returnMethod: 'DIRECT',
  receiveLine1: null,
  optionIds: [2],
}

function rules(request: Partial<Asked>, listing: Partial<Offered> = {}) {
  return requestProblems({ ...asked, ...request }, { ...offered, ...listing }, TODAY).map(
    ({ field, rule }) => `${field} ${rule}`
  )
}

test.group('Request rules', () => {
  test('a rental from today is fine when no notice is asked', ({ assert }) => {
    assert.isEmpty(rules({}))
  })

  test('notice counts from today', ({ assert }) => {
    assert.deepEqual(rules({}, { noticeDays: 1 }), ['startDate notice'])
    assert.isEmpty(rules({ startDate: '2026-05-02' }, { noticeDays: 1 }))
    assert.deepEqual(rules({ startDate: '2026-04-30' }), ['startDate notice'])
  })

  test('a rental starts within a year', ({ assert }) => {
    assert.isEmpty(rules({ startDate: '2027-05-01', endDate: '2027-05-01' }))
    assert.deepEqual(rules({ startDate: '2027-05-02', endDate: '2027-05-02' }), [
      'startDate withinYear',
    ])
  })

  test('its length is within what the host offers', ({ assert }) => {
    assert.deepEqual(rules({}, { minDays: 4 }), ['endDate minDays'])
    assert.deepEqual(rules({}, { maxDays: 2 }), ['endDate maxDays'])
    assert.isEmpty(rules({}, { minDays: 3, maxDays: 3 }))
  })

  test('dates that are none, or run backwards, are named', ({ assert }) => {
    assert.deepEqual(rules({ startDate: '2026-02-30' }), ['startDate invalid'])
    assert.deepEqual(rules({ endDate: 'soon' }), ['endDate invalid'])
    assert.deepEqual(rules({ endDate: '2026-04-30' }), ['endDate endsBeforeStart'])
  })

  test('methods are those of the listing', ({ assert }) => {
    assert.deepEqual(rules({ returnMethod: 'DELIVERY' }), ['returnMethod method'])
    assert.isEmpty(rules({ receiveMethod: 'DELIVERY', receiveLine1: '서울시 중구 1' }))
  })

  test('an address is given exactly when the gear is delivered', ({ assert }) => {
    assert.deepEqual(rules({ receiveMethod: 'DELIVERY', receiveLine1: ' ' }), [
      'receiveLine1 addressMissing',
    ])
    assert.deepEqual(rules({ receiveLine1: '서울시 중구 1' }), ['receiveLine1 addressUnwanted'])
  })

  test('options belong to the listing and are chosen once', ({ assert }) => {
    assert.deepEqual(rules({ optionIds: [3] }), ['optionIds unknownOption'])
    assert.deepEqual(rules({ optionIds: [1, 1] }), ['optionIds unknownOption'])
    assert.isEmpty(rules({ optionIds: [] }))
  })
})
