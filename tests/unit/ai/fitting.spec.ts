import { test } from '@japa/runner'
import { demoListings } from '#database/data/demo_listings'
import { conditionsOf } from '#models/listing/smart/conditions'
import { fitting, ofKind } from '#services/ai/builtin/ranking'
import { seededTrees } from '../search/trees.js'

const { categories, regions } = seededTrees()

/** As models read them. */
const candidates = demoListings.map((listing, id) => {
  const leaf = categories.nodes.find(({ slug }) => slug === listing.category)!
  const path = categories.pathOf(leaf.id).map(({ name }) => name)
  const text = [
    listing.title,
    listing.content,
    `카테고리: ${path.join(' > ')} ${leaf.nameEn}`,
    ...listing.options.map(({ name }) => `추가 옵션: ${name} (하루 1,000원)`),
    '대여료: 하루 10,000원, 보증금 0원',
    '수령: 직거래, 반납: 직거래',
    '지역: 서울특별시, 마포구, 강원도, 제주도, 광주광역시',
  ].join('\n')
  return { id, text }
})

function chosenFor(question: string): string[] {
  const { rest } = conditionsOf(question, { today: '2027-03-01', categories, regions })
  const ids = fitting({ question: rest, candidates, atMost: 100 })
  return ids.map((id) => demoListings[id].title)
}

const NOTHING = [
  '첼로',
  '첼로 만원 이하',
  'asdfqwer zxcv',
  '노트북',
  '에어컨',
  '유아용 자전거',
  'laptop',
]

/** Every one of these and nothing else is of the kind. */
const KINDS: [question: string, words: RegExp][] = [
  ['광주에서 텐트', /텐트/],
  ['이번 주말 강원도 텐트', /텐트/],
  ['마포 텐트', /텐트/],
  ['이번 주말 아이랑 캠핑갈 텐트 5만원 이하', /텐트/],
  ['tent this weekend under 50,000 won', /텐트/],
  ['tent on Saturday', /텐트/],
  ['텐트 말고 타프', /타프/],
  ['a tarp, not a tent', /타프/],
  ['서울 마포구 카메라 2만원 이하', /카메라|미러리스|액션캠/],
  ['camera in Seoul this weekend under 40,000 won', /카메라|미러리스|액션캠/],
  ['제주도 캠핑', /텐트|타프|침낭|체어|화로대|파워뱅크|가스버너|의자|배낭|캠핑/],
  ['택배로 받을 피아노', /피아노/],
  ['돌잔치 준비', /돌상/],
  ['혼자 처음 등산 가는데 뭐 필요해요?', /등산|배낭|등산화|아이젠/],
  ['내일 빔프로젝터', /프로젝터/],
  ['빔프로젝터 있나요', /프로젝터/],
  ['강남역 근처 보드게임', /보드게임/],
  ['친구 넷이서 할 보드게임 만원 이하', /보드게임/],
  ['서울에서 직거래할 미러리스 카메라', /미러리스/],
  ['처음 배우는 통기타', /통기타/],
  ['영화 볼 빔프로젝터 3만원 이하', /프로젝터/],
  ['a guitar for a beginner', /기타/],
  ['two tennis rackets', /테니스 라켓/],
  ['자전거', /카본 로드|미니벨로|산악자전거/],
  ['송파구 자전거', /카본 로드|미니벨로|산악자전거/],
  ['2만원에서 3만원 사이 자전거', /카본 로드|미니벨로|산악자전거/],
  ['로드 자전거', /카본 로드/],
  ['자전거 캐리어', /자전거 캐리어/],
  ['공구', /해머드릴/],
  ['전동공구', /해머드릴/],
]

test.group('What the built-in says fits', () => {
  test('nothing fits what nobody offers: {$self}')
    .with(NOTHING)
    .run(({ assert }, question) => {
      assert.deepEqual(chosenFor(question), [])
    })

  test('only what is of the kind: {0}')
    .with(KINDS)
    .run(({ assert }, [question, words]) => {
      const chosen = chosenFor(question)
      assert.isNotEmpty(chosen)
      for (const title of chosen) assert.match(title, words)
    })

  test('a bicycle is one by any name, and gear for it is none', ({ assert }) => {
    assert.lengthOf(chosenFor('자전거'), 3)
  })

  test('gear of the kind goes before what lies among other gear', ({ assert }) => {
    const described = (title: string, category: string, id: number) => ({
      id,
      text: `${title}\n카테고리: 자전거·보드 > ${category} Bikes & gear`,
    })
    const offered = [
      described('자전거 헬멧', '캐리어·자전거 용품', 1),
      described('카본 로드', '로드·하이브리드', 2),
      described('어른이 탈 만한 것', '로드·하이브리드', 3),
    ]
    assert.deepEqual(ofKind('자전거', offered), [2, 3, 1])
    assert.deepEqual(ofKind('헬멧', offered), [1])
    assert.deepEqual(fitting({ question: '자전거', candidates: offered, atMost: 3 }), [2, 3])
  })
})
