import { test } from '@japa/runner'
import { BANKS } from '#database/data/banks'
import { maskedNumber, numberProblem, plainNumber } from '#models/bank_account/number'

/** As the banks print them: layouts of KFTC's scheme of account numbers, with invented digits. */
const PRINTED = [
  {
    bank: 'KB국민은행',
    code: '004',
    numbers: ['123456-01-234567', '123-21-0456-789', '9123-456-7890'],
  },
  { bank: '신한은행', code: '088', numbers: ['110-123-456789', '123-01-234567', '010-1234-567'] },
  { bank: '우리은행', code: '020', numbers: ['1002-123-456789', '123-456789-01-234'] },
  {
    bank: '하나은행',
    code: '081',
    numbers: ['123-456789-01234', '620-123456-789', '123-13-45678-9'],
  },
  {
    bank: 'NH농협은행',
    code: '011',
    numbers: ['302-1234-5678-91', '123-02-456789', '1234-02-567891'],
  },
  { bank: '지역농·축협', code: '012', numbers: ['352-1234-5678-93', '123456-51-234567'] },
  { bank: '카카오뱅크', code: '090', numbers: ['3333-01-2345678'] },
  { bank: '토스뱅크', code: '092', numbers: ['1000-1234-5678'] },
  { bank: '케이뱅크', code: '089', numbers: ['100-123-456789'] },
  {
    bank: 'IBK기업은행',
    code: '003',
    numbers: ['123-456789-01-234', '123-01-2345678', '01012345678'],
  },
  { bank: '새마을금고', code: '045', numbers: ['9002-1234-5678-9', '1234-801-234567-8'] },
  { bank: '우체국', code: '071', numbers: ['123456-01-234567'] },
  { bank: 'SC제일은행', code: '023', numbers: ['123-20-456789'] },
  { bank: '수협은행', code: '007', numbers: ['101-123-456789', '123-01-234567'] },
  {
    bank: 'iM뱅크',
    code: '031',
    numbers: ['508-12-345678-9', '91-12345678901', '123-05-456789-123'],
  },
  { bank: '부산은행', code: '032', numbers: ['101-1234-5678-90', '123-01-234567-8'] },
  { bank: '경남은행', code: '039', numbers: ['207-123456789-0', '123-07-456789'] },
  { bank: '광주은행', code: '034', numbers: ['123-107-234567', '1-107-12345678-9'] },
  { bank: '전북은행', code: '037', numbers: ['1-013-12-345678-9', '123-13-456789'] },
  { bank: '제주은행', code: '035', numbers: ['12-01-234567', '700-123456-789'] },
  { bank: 'KDB산업은행', code: '002', numbers: ['013-12345678-123', '123-13-456789'] },
  { bank: '한국씨티은행', code: '027', numbers: ['123-45678-259-01', '5-123456-789'] },
]

test.group('Numbers of bank accounts', () => {
  for (const { bank, code, numbers } of PRINTED) {
    test(`of ${bank} are taken as it prints them`, ({ assert }) => {
      assert.isTrue(BANKS.some((known) => known.code === code && known.ko === bank))
      for (const number of numbers) {
        assert.isNull(numberProblem(plainNumber(number), code), number)
      }
    })
  }

  test('of every bank have only the lengths that it knows', ({ assert }) => {
    for (const { code, digits } of BANKS) {
      for (let length = 1; length <= 20; length++) {
        const number = '1234567890'.repeat(2).slice(0, length)
        const isKnown = digits.includes(length)
        assert.equal(numberProblem(number, code), isKnown ? null : 'length', `${code}: ${length}`)
      }
      assert.deepEqual(
        digits,
        digits.toSorted((a, b) => a - b)
      )
    }
  })

  test('are no letters, no single digit over and over, and of no unknown bank', ({ assert }) => {
    assert.equal(numberProblem('11012345678a', '088'), 'digits')
    assert.equal(numberProblem('', '088'), 'digits')
    assert.equal(numberProblem('-110123456789', '088'), 'digits')
    assert.equal(numberProblem('777777777777', '088'), 'repeated')
    assert.equal(numberProblem('110123456789', '999'), 'length')
  })

  test('are the same however they were typed, and masked but for four digits', ({ assert }) => {
    for (const typed of [
      '110-123-456789',
      ' １１０ 123–456789 ',
      '110 123 456789',
      '110‐123−456789',
    ]) {
      assert.equal(plainNumber(typed), '110123456789')
    }
    assert.equal(maskedNumber('110123456789'), '********6789')
  })
})
