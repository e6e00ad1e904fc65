import { test } from '@japa/runner'
import sharp from 'sharp'
import { amountsIn } from '#services/ai/builtin/amounts'
import BuiltinDriver from '#services/ai/builtin/builtin'
import { colourOf, coloursOf, type Colour } from '#services/ai/builtin/colours'
import { picture } from '#tests/support/pictures'

const builtin = new BuiltinDriver()

const COLOURS: [Colour, string[]][] = [
  ['red', ['#d92b2b', '#8e1116']],
  ['orange', ['#f76b15', '#ff8a3d', '#ffc59a']],
  ['yellow', ['#f5d465', '#ffdf1b']],
  ['green', ['#2e7d32', '#6f9f47', '#b9d59b']],
  ['teal', ['#0d8b8b', '#1b7f7a']],
  ['skyBlue', ['#9fd0ea', '#87ceeb']],
  ['blue', ['#2463eb', '#3e92c4']],
  ['navy', ['#14213d', '#1b2a6b']],
  ['purple', ['#7c3aed', '#7c66c9']],
  ['pink', ['#ec4899', '#f3aeb9']],
  ['brown', ['#5a3a1b', '#7a3b12']],
  ['beige', ['#e8dcc8', '#dcbf9f']],
  ['white', ['#ffffff', '#f6f6f6']],
  ['grey', ['#808080', '#5c6066']],
  ['black', ['#000000', '#161616']],
]

const AMOUNTS: [note: string, fee: number | null, deposit: number | null][] = [
  ['4인용 텐트, 하루 15,000원 보증금 5만원', 15_000, 50_000],
  ['하루 1.5만원, 보증금 50,000원이에요', 15_000, 50_000],
  ['하루에 1만 5천원 받고 보증금은 10만이에요', 15_000, 100_000],
  ['대여료 1만5000원 / 보증금 없음', 15_000, 0],
  ['보증금 3만원, 하루 만원', 10_000, 30_000],
  ['하루 5천원이면 돼요', 5_000, null],
  ['₩12,000 a day, deposit ₩80,000', 12_000, 80_000],
  ['15,000 won per day, 50,000 won deposit', 15_000, 50_000],
  ['15,000 won deposit 50,000 won', 15_000, 50_000],
  ['No deposit. 8000 KRW a day', 8_000, 0],
  ['무료로 빌려드려요', null, null],
  ['정가 80만원짜리 카메라예요', null, null],
  ['50만원 주고 샀어요. 하루 2만원', 20_000, null],
  ['일주일 5만원, 하루 1만원', 10_000, null],
  ['한 달 20만원', null, null],
  ['랜턴 추가는 3천원', null, null],
  ['하루 2만원 아니면 하루 3만원', null, null],
  ['20000mAh 보조배터리, 4인용 원터치 텐트 2 원형', null, null],
  ['2만 시간 쓰는 전구', null, null],
  ['4인용 텐트 하루 만오천원', 15_000, null],
  ['텐트, 하루 삼만 오천원 보증금 십만원', 35_000, 100_000],
  ['텐트 하루 -5000원', null, null],
  ['옵션: 랜턴 3천원, 텐트 하루 2만원', 20_000, null],
  ['', null, null],
]

async function sheet(colour: string, side = 400) {
  const background = { width: side, height: side, channels: 3 as const, background: colour }
  return sharp({ create: background }).jpeg().toBuffer()
}

test.group('What rules can tell of photos', () => {
  for (const [name, samples] of COLOURS) {
    test(`calls ${samples.join(' and ')} ${name}`, ({ assert }) => {
      for (const sample of samples) {
        const channels = [1, 3, 5].map((at) => Number.parseInt(sample.slice(at, at + 2), 16))
        assert.equal(colourOf(channels[0], channels[1], channels[2]), name, sample)
      }
    })
  }

  test('names the colours that take most room, the largest first', async ({ assert }) => {
    const photo = await picture().jpeg().toBuffer()
    assert.deepEqual(await coloursOf([photo]), ['orange', 'blue'])
    assert.deepEqual(await coloursOf([await sheet('#fff'), await sheet('#fff'), photo]), [
      'white',
      'orange',
    ])
  })

  test('reads grey and transparent pictures, and nothing from what is none', async ({ assert }) => {
    const grey = await sharp(await sheet('#808080'))
      .toColourspace('b-w')
      .jpeg()
      .toBuffer()
    const clear = await sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer()
    assert.deepEqual(await coloursOf([grey]), ['grey'])
    assert.deepEqual(await coloursOf([clear]), ['white'])
    assert.deepEqual(await coloursOf([Buffer.from('no photo')]), [])
    assert.deepEqual(await coloursOf([]), [])
  })
})

test.group('What rules can tell of a note', () => {
  test('reads {0}')
    .with(AMOUNTS)
    .run(({ assert }, [note, fee, deposit]) => {
      assert.deepEqual(amountsIn(note), { fee, deposit })
    })

  test('takes its first words for the title, without amounts', async ({ assert }) => {
    const titles = [
      ['4인용 텐트, 하루 15,000원 보증금 5만원', '4인용 텐트'],
      ['4인용 텐트 하루 15,000원 보증금 5만원이에요', '4인용 텐트'],
      ['하루 15,000원 4인용 텐트', '4인용 텐트'],
      ['소니 a7 · 하루 3만원\n렌즈도 있어요', '소니 a7'],
      ['일주일 5만원 텐트', '텐트'],
      ['하루 만원', null],
      ['텐트 하루 만오천원', '텐트'],
      ['옵션: 랜턴 3천원, 4인용 텐트 하루 2만원', '4인용 텐트'],
      ['!', null],
    ] as const
    for (const [note, title] of titles) {
      const asked = { note, locale: 'ko' as const, photos: [], categories: [] }
      const { draft } = await builtin.draft(asked)
      assert.equal(draft.title, title, note)
    }
  })
})
