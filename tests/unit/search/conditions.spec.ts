import { test } from '@japa/runner'
import fc from 'fast-check'
import { NO_FILTERS } from '#models/listing/filters'
import { conditionsOf, questionWithout, type StatedKind } from '#models/listing/smart/conditions'
import { tidied } from '#models/listing/smart/phrases'
import { seededTrees } from './trees.js'

/** A Thursday. */
const TODAY = '2026-11-26'
const trees = seededTrees()

function read(question: string, today = TODAY) {
  const { filters, stated, rest } = conditionsOf(question, { today, ...trees })
  const { minFee, maxFee, regionId, receive } = filters
  const dates = filters.dates && [filters.dates.start, filters.dates.end]
  const region = regionId === null ? null : trees.regions.find(regionId)!.slug
  return { price: [minFee, maxFee], dates, region, receive, stated, rest }
}

test.group('Prices in a question', () => {
  const cases: [string, number | null, number | null][] = [
    ['텐트 3만원 이하', null, 30_000],
    ['텐트 3만 원 이하로', null, 30_000],
    ['3만원 미만 텐트', null, 29_999],
    ['3만 이내', null, 30_000],
    ['3만원까지', null, 30_000],
    ['30,000원 이하', null, 30_000],
    ['30000원 이내로', null, 30_000],
    ['３만원 이하', null, 30_000],
    ['3만5천원 이하', null, 35_000],
    ['3만 5000원 이하', null, 35_000],
    ['1.5만원 이하', null, 15_000],
    ['5천원 이하 랜턴', null, 5_000],
    ['만원 이하', null, 10_000],
    ['이십오만원 이하', null, 250_000],
    ['만 오천원 이하', null, 15_000],
    ['만오천원 이하', null, 15_000],
    ['만5천원 이하', null, 15_000],
    ['만 5천원 이하', null, 15_000],
    ['만 5000원 이하', null, 15_000],
    ['이만오천원 이하', null, 25_000],
    ['이만 오천 원 이하', null, 25_000],
    ['2만 오천원 이하', null, 25_000],
    ['3만 5천 이하', null, 35_000],
    ['십이만 삼천오백원까지', null, 123_500],
    ['백만원 이하', null, 1_000_000],
    ['오천오백원 이하', null, 5_500],
    ['5천 500원 이하', null, 5_500],
    ['텐트만 오천원 이하', null, 5_000],
    ['18000 이하 텐트', null, 18_000],
    ['18,000 이내', null, 18_000],
    ['1920 이상 카메라', null, null],
    ['3만원 말고 2만원', null, 20_000],
    ['3만원 말고', null, null],
    ['2 원터치 텐트', null, null],
    ['만 19세 이상', null, null],
    ['총 5만원 이하로 3일', null, 16_666],
    ['총 예산 6만원으로 이번 주말 텐트', null, 30_000],
    ['2박 3일 합쳐서 9만원 이하', null, 30_000],
    ['total 60000 won for 2 days', null, 30_000],
    ['총 5만원 이하 텐트', null, null],
    ['하루 총 2만원', null, 20_000],
    ['5만원대 카메라', 50_000, 59_999],
    ['10만원대', 100_000, 199_999],
    ['12만원대', 120_000, 129_999],
    ['1~3만원', 10_000, 30_000],
    ['1만원~3만원 사이', 10_000, 30_000],
    ['1만원에서 3만원', 10_000, 30_000],
    ['10,000-30,000원', 10_000, 30_000],
    ['1만원 이상 3만원 이하', 10_000, 30_000],
    ['2만원 이상', 20_000, null],
    ['2만원 초과', 20_001, null],
    ['하루 2만원 텐트', null, 20_000],
    ['예산은 5만원', null, 50_000],
    ['2만원 정도', 14_000, 26_000],
    ['under 30000 won', null, 29_999],
    ['up to 30,000 KRW', null, 30_000],
    ['₩20,000 or less', null, 20_000],
    ['between 10000 won and 30000 won', 10_000, 30_000],
    ['at least 10k won', 10_000, null],
    ['99999999만원 이하', null, 10_000_000],
    ['99999999만원 이상', null, null],
    ['5만원 이상 3만원 이하', null, null],
    ['보증금 10만원 이하', null, null],
    ['보증금은 최대 10만원, 하루 2만원', null, 20_000],
    ['5인용 텐트', null, null],
    ['2만mAh 보조배터리', null, null],
    ['3만', null, null],
    ['소니 A7C 2', null, null],
  ]

  for (const [question, min, max] of cases) {
    test(`"${question}" is ${min ?? '…'} to ${max ?? '…'}`, ({ assert }) => {
      assert.deepEqual(read(question).price, [min, max])
    })
  }
})

test.group('Days in a question', () => {
  const cases: [string, [string, string] | null][] = [
    ['오늘', ['2026-11-26', '2026-11-26']],
    ['내일 쓸 카메라', ['2026-11-27', '2026-11-27']],
    ['모레부터 3일간', ['2026-11-28', '2026-11-30']],
    ['내일부터 모레까지', ['2026-11-27', '2026-11-28']],
    ['이번 주말 캠핑', ['2026-11-28', '2026-11-29']],
    ['이번주말에', ['2026-11-28', '2026-11-29']],
    ['이번 주 주말', ['2026-11-28', '2026-11-29']],
    ['이번 주말 1박 2일', ['2026-11-28', '2026-11-29']],
    ['다음 주말', ['2026-12-05', '2026-12-06']],
    ['다음주 주말', ['2026-12-05', '2026-12-06']],
    ['이번주 토요일', ['2026-11-28', '2026-11-28']],
    ['이번주 토요일부터 일요일까지', ['2026-11-28', '2026-11-29']],
    ['이번주 월요일', null],
    ['다음주 금요일부터 2박 3일', ['2026-12-04', '2026-12-06']],
    ['다음 주 금요일부터 2박3일로', ['2026-12-04', '2026-12-06']],
    ['12월 5일부터 7일까지', ['2026-12-05', '2026-12-07']],
    ['12월 5일~7일', ['2026-12-05', '2026-12-07']],
    ['12월5일부터12월7일까지', ['2026-12-05', '2026-12-07']],
    ['다음 달 5일', ['2026-12-05', '2026-12-05']],
    ['다음달 5일부터 7일까지', ['2026-12-05', '2026-12-07']],
    ['다다음 달 3일', ['2027-01-03', '2027-01-03']],
    ['이번 달 5일', null],
    ['12월 5일에', ['2026-12-05', '2026-12-05']],
    ['12월 5일부터 2박 3일', ['2026-12-05', '2026-12-07']],
    ['12월 5일부터 일주일', ['2026-12-05', '2026-12-11']],
    ['12월 30일부터 1월 2일까지', ['2026-12-30', '2027-01-02']],
    ['12월 30일부터 2일까지', ['2026-12-30', '2027-01-02']],
    ['12/5~12/7', ['2026-12-05', '2026-12-07']],
    ['12/5-12/7', ['2026-12-05', '2026-12-07']],
    ['12/5~7', ['2026-12-05', '2026-12-07']],
    ['12/5에', ['2026-12-05', '2026-12-05']],
    ['2026-12-05 ~ 2026-12-07', ['2026-12-05', '2026-12-07']],
    ['2026년 12월 5일', ['2026-12-05', '2026-12-05']],
    ['3월 1일', ['2027-03-01', '2027-03-01']],
    ['11월 20일', ['2027-11-20', '2027-11-20']],
    ['주말에 쓸 텐트', ['2026-11-28', '2026-11-29']],
    ['주말엔', ['2026-11-28', '2026-11-29']],
    ['돌아오는 주말', ['2026-11-28', '2026-11-29']],
    ['토요일에', ['2026-11-28', '2026-11-28']],
    ['일요일', ['2026-11-29', '2026-11-29']],
    ['토욜 텐트', ['2026-11-28', '2026-11-28']],
    ['목요일', ['2026-11-26', '2026-11-26']],
    ['돌아오는 토요일', ['2026-11-28', '2026-11-28']],
    ['오는 목요일', ['2026-12-03', '2026-12-03']],
    ['금요일부터 일요일까지', ['2026-11-27', '2026-11-29']],
    ['금요일 저녁부터 일요일까지', ['2026-11-27', '2026-11-29']],
    ['금요일 저녁 7시부터 일요일 밤까지', ['2026-11-27', '2026-11-29']],
    ['일요일부터 화요일까지', ['2026-11-29', '2026-12-01']],
    ['다음주 금요일부터 일요일까지', ['2026-12-04', '2026-12-06']],
    ['토요일부터 2박 3일', ['2026-11-28', '2026-11-30']],
    ['12월 5~7일', ['2026-12-05', '2026-12-07']],
    ['12월 5-7일 텐트', ['2026-12-05', '2026-12-07']],
    ['12.5-12.7', ['2026-12-05', '2026-12-07']],
    ['12.5 ~ 12.7 카메라', ['2026-12-05', '2026-12-07']],
    ['12.5~12.7까지', ['2026-12-05', '2026-12-07']],
    ['내일 18-50mm 2.8-4.0', ['2026-11-27', '2026-11-27']],
    ['12.30~1.2', ['2026-12-30', '2027-01-02']],
    ['3일 뒤', ['2026-11-29', '2026-11-29']],
    ['3일 뒤부터 2일간', ['2026-11-29', '2026-11-30']],
    ['이틀 후에', ['2026-11-28', '2026-11-28']],
    ['일주일 뒤', ['2026-12-03', '2026-12-03']],
    ['2주 뒤', ['2026-12-10', '2026-12-10']],
    ['낼모레', ['2026-11-28', '2026-11-28']],
    ['내일 모레', ['2026-11-28', '2026-11-28']],
    ['on Saturday', ['2026-11-28', '2026-11-28']],
    ['Friday to Sunday', ['2026-11-27', '2026-11-29']],
    ['in 3 days', ['2026-11-29', '2026-11-29']],
    ['for the weekend', ['2026-11-28', '2026-11-29']],
    ['매주 토요일', null],
    ['토요일마다', null],
    ['토요일이나 일요일', null],
    ['every Saturday', null],
    ['주말 캠핑', null],
    ['3일 후기', null],
    ['시그마 18-50mm 2.8-4.0', null],
    ['렌즈 3.5-5.6', null],
    ['f4.5-5.6 망원', null],
    ['5.5-6.7인치 거치대', null],
    ['this weekend', ['2026-11-28', '2026-11-29']],
    ['next weekend', ['2026-12-05', '2026-12-06']],
    ['tomorrow for 3 days', ['2026-11-27', '2026-11-29']],
    ['day after tomorrow', ['2026-11-28', '2026-11-28']],
    ['next Friday for 2 nights', ['2026-12-04', '2026-12-06']],
    ['December 5-7', ['2026-12-05', '2026-12-07']],
    ['Dec 5 to Dec 7', ['2026-12-05', '2026-12-07']],
    ['5 December', ['2026-12-05', '2026-12-05']],
    ['13월 40일', null],
    ['2월 30일', null],
    ['2020-01-01', null],
    ['12월 7일부터 12월 5일까지', null],
    ['12월 5일까지', null],
    ['1/4 인치 나사', null],
    ['오늘의집 텐트', null],
    ['2박 3일', null],
    ['주말농장', null],
    ['12월 5일이나 12월 12일', null],
    ['marshall 50 amp', null],
    ['고프로 히어로 12', null],
  ]

  for (const [question, dates] of cases) {
    test(`"${question}" is ${dates ? dates.join(' to ') : 'no days'}`, ({ assert }) => {
      assert.deepEqual(read(question).dates, dates)
    })
  }

  test('of a weekend that has begun, what is left', ({ assert }) => {
    assert.deepEqual(read('이번 주말', '2026-11-28').dates, ['2026-11-28', '2026-11-29'])
    assert.deepEqual(read('이번 주말', '2026-11-29').dates, ['2026-11-29', '2026-11-29'])
    assert.deepEqual(read('다음 주말', '2026-11-29').dates, ['2026-12-05', '2026-12-06'])
    assert.isNull(read('이번주 토요일', '2026-11-29').dates)
  })
})

test.group('Regions in a question', () => {
  const cases: [string, string | null][] = [
    ['서울 텐트', 'seoul'],
    ['부산에서 텐트', 'busan'],
    ['서울시 마포구 텐트', 'seoul-mapo-gu'],
    ['서울 마포구', 'seoul-mapo-gu'],
    ['서울마포구에서', 'seoul-mapo-gu'],
    ['마포', 'seoul-mapo-gu'],
    ['마포역 근처에서', 'seoul-mapo-gu'],
    ['해운대 서핑', 'busan-haeundae-gu'],
    ['부산 중구', 'busan-jung-gu'],
    ['부산 강서', 'busan-gangseo-gu'],
    ['경기도 광주시', 'gyeonggi-gwangju-si'],
    ['경기 광주', 'gyeonggi-gwangju-si'],
    ['광주에서', 'gwangju'],
    ['강원도 고성', 'gangwon-goseong-gun'],
    ['제주도 카메라', 'jeju'],
    ['서울특별시', 'seoul'],
    ['tent in Seoul', 'seoul'],
    ['camera near Mapo-gu', 'seoul-mapo-gu'],
    ['수영에서 빌릴 보드', 'busan-suyeong-gu'],
    ['부산 수영', 'busan-suyeong-gu'],
    ['광주 경기 텐트', 'gyeonggi-gwangju-si'],
    ['중구 부산', 'busan-jung-gu'],
    ['ski set in Gangwon', 'gangwon'],
    ['tent in Gyeonggi', 'gyeonggi'],
    ['camera in Gangwon-do', 'gangwon'],
    ['서울 경기 텐트', null],
    ['경기 서울 텐트', null],
    ['서울이나 경기 텐트', null],
    ['서울, 경기 텐트', null],
    ['서울과 인천', null],
    ['서울 마라톤 경기', 'seoul'],
    ['서울 수영 용품', 'seoul'],
    ['중구', null],
    ['강서구에서', null],
    ['고성', null],
    ['수영 용품', null],
    ['유성 관측용 망원경', null],
    ['동작 감지 카메라', null],
    ['예산 3만원 텐트', null],
    ['경기용 자전거', null],
    ['서울이나 부산', null],
    ['공주 드레스', null],
    ['구리 냄비', null],
    ['기타', null],
  ]

  for (const [question, region] of cases) {
    test(`"${question}" is ${region ?? 'no region'}`, ({ assert }) => {
      assert.equal(read(question).region, region)
    })
  }
})

test.group('Several regions in a question', () => {
  const cases: [question: string, wanted: string[], outside: string[], rest: string][] = [
    ['서울 말고 부산 텐트', ['busan'], [], '텐트'],
    ['부산 말고 서울', ['seoul'], [], ''],
    ['서울말고 부산 텐트', ['busan'], [], '텐트'],
    ['서울이나 경기 텐트', ['seoul', 'gyeonggi'], [], '텐트'],
    ['서울 또는 부산 텐트', ['seoul', 'busan'], [], '텐트'],
    ['마포구 또는 은평구 텐트', ['seoul-mapo-gu', 'seoul-eunpyeong-gu'], [], '텐트'],
    ['서울 빼고 텐트', [], ['seoul'], '텐트'],
    ['서울에서 마포구 빼고 텐트', ['seoul'], ['seoul-mapo-gu'], '텐트'],
  ]

  for (const [question, wanted, outside, rest] of cases) {
    test(`"${question}" is ${wanted.join(' or ') || 'anywhere'}, not ${outside.join() || 'excluding any'}`, ({
      assert,
    }) => {
      const conditions = conditionsOf(question, { today: TODAY, ...trees })
      const { regionId, anyRegionOf, outsideOf } = conditions.filters
      const slugs = (ids: number[]) => ids.map((id) => trees.regions.find(id)!.slug)
      assert.deepEqual(slugs(anyRegionOf ?? (regionId === null ? [] : [regionId])), wanted)
      assert.includeMembers(slugs(outsideOf ?? []), outside)
      assert.equal(outsideOf === null, outside.length === 0)
      assert.equal(conditions.rest, rest)
      assert.deepEqual(
        conditions.stated.map(({ kind }) => kind),
        ['region']
      )
    })
  }
})

test.group('Methods in a question', () => {
  const cases: [string, string | null][] = [
    ['택배로 받을 수 있는 카메라', 'DELIVERY'],
    ['배송 가능한 드론', 'DELIVERY'],
    ['직거래 텐트', 'DIRECT'],
    ['직접 받을 수 있는 텐트', 'DIRECT'],
    ['배송비 무료 텐트', null],
    ['택배비 없는 텐트', null],
    ['camera by delivery', 'DELIVERY'],
    ['meet in person', 'DIRECT'],
    ['택배나 직거래', null],
    ['직거래 말고 택배로', 'DELIVERY'],
    ['택배 안 되는 것', null],
    ['without delivery', null],
    ['텐트', null],
  ]

  for (const [question, receive] of cases) {
    test(`"${question}" is ${receive ?? 'no method'}`, ({ assert }) => {
      assert.equal(read(question).receive, receive)
    })
  }
})

test.group('A question without some of its conditions', () => {
  const cases: [string, StatedKind[], string][] = [
    ['텐트 만원 이하', ['price'], '텐트'],
    ['이번 주말 마포에서 텐트 5만원 이하 직거래', ['price', 'dates'], '마포에서 텐트 직거래'],
    ['서울 텐트', ['price'], '서울 텐트'],
    ['만원 이하', ['price'], ''],
    ['1만원 이상 텐트 3만원 이하', ['price'], '텐트'],
  ]

  for (const [question, kinds, kept] of cases) {
    test(`"${question}" without ${kinds.join(' and ')} is "${kept}"`, ({ assert }) => {
      assert.equal(questionWithout(question, kinds, { today: TODAY, ...trees }), kept)
      for (const { kind } of read(kept).stated) assert.notInclude(kinds, kind)
    })
  }
})

test.group('A question as a whole', () => {
  test('is its conditions, and the words that are left', ({ assert }) => {
    const whole = read('이번 주말 마포에서 아이랑 캠핑갈 텐트 5만원 이하 직거래')
    assert.deepEqual(whole.stated, [
      { kind: 'dates', text: '이번 주말' },
      { kind: 'region', text: '마포에서' },
      { kind: 'price', text: '5만원 이하' },
      { kind: 'method', text: '직거래' },
    ])
    assert.equal(whole.rest, '아이랑 캠핑갈 텐트')
    assert.deepEqual(whole.price, [null, 50_000])
    assert.deepEqual(whole.dates, ['2026-11-28', '2026-11-29'])
    assert.equal(whole.region, 'seoul-mapo-gu')
    assert.equal(whole.receive, 'DIRECT')
  })

  test('laughter and tears are no words of it', ({ assert }) => {
    assert.equal(read('텐트ㅋㅋㅋ').rest, '텐트')
    assert.equal(read('텐트 3만원 이하 ㅠㅠ').rest, '텐트')
  })

  test('in English too', ({ assert }) => {
    const whole = read('Tent in Seoul for kids this weekend under 50,000 won')
    assert.deepEqual(
      whole.stated.map(({ kind }) => kind),
      ['region', 'dates', 'price']
    )
    assert.equal(whole.rest, 'Tent for kids')
  })

  for (const question of [
    '',
    '   ',
    '🏕️👨‍👩‍👧‍👦🔥',
    "'; DROP TABLE listings; --",
    '%_!\\"',
    '\u0000\u202e텐트\ud800',
  ]) {
    test(`${JSON.stringify(question)} states nothing`, ({ assert }) => {
      const { filters, stated } = conditionsOf(question, { today: TODAY, ...trees })
      assert.deepEqual(filters, NO_FILTERS)
      assert.deepEqual(stated, [])
    })
  }

  test('2,000 characters of anything are read in one go', ({ assert }) => {
    for (const piece of [
      '1',
      '1,',
      '만',
      '12월 ',
      '부터',
      '서울',
      '가',
      ' ',
      '1~',
      '9'.repeat(12),
    ]) {
      const question = piece.repeat(3_000).slice(0, 2_000)
      for (let times = 0; times < 50; times++) conditionsOf(question, { today: TODAY, ...trees })
      assert.isNull(conditionsOf(question, { today: TODAY, ...trees }).filters.dates, piece)
    }
  })

  test('whatever was typed, what is stated stands in it', ({ assert }) => {
    const parts = [
      '3만원 이하',
      '이번 주말',
      '마포',
      '택배',
      '12월 5일',
      '텐트',
      '🏕️',
      ' ',
      "'",
      '부터',
    ]
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string())), (pieces) => {
        const question = pieces.join(' ')
        const { stated, rest, filters } = conditionsOf(question, { today: TODAY, ...trees })
        const asked = tidied(question)
        for (const { text } of stated)
          for (const word of text.split(' ')) assert.include(asked, word)
        assert.isAtMost(rest.length, asked.length)
        assert.isTrue(filters.dates === null || filters.dates.start >= TODAY)
      })
    )
  })
})
