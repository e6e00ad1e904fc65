import { test } from '@japa/runner'
import BuiltinDriver from '#services/ai/builtin/builtin'

const builtin = new BuiltinDriver()

async function alike(one: string, other: string) {
  const { vectors } = await builtin.embed({ texts: [one, other] })
  return vectors[0].reduce((sum, number, at) => sum + number * vectors[1][at], 0)
}

test.group('The built-in mind', () => {
  test('knows synonyms, spacing and particles', async ({ assert }) => {
    const far = await alike('빔프로젝터', '통기타')
    assert.isAbove(await alike('빔프로젝터', '미니 프로젝터'), far + 0.3)
    assert.isAbove(await alike('빔 프로젝터', 'projector'), far + 0.2)
    assert.isAbove(await alike('침낭을', '침낭'), 0.95)
    assert.isAbove(await alike('패들 보드', '패들보드'), 0.6)
  })

  test('gives a unit vector to whatever it is given', async ({ assert }) => {
    const texts = ['', ' ', '🎸🎸', "'; DROP TABLE listings; --", '가'.repeat(20_000), '\n\n']
    const { vectors } = await builtin.embed({ texts })
    for (const vector of vectors) {
      assert.lengthOf(vector, builtin.dimensions)
      assert.closeTo(Math.hypot(...vector), 1, 1e-9)
    }
  })

  test('keeps the listings that fit and no others', async ({ assert }) => {
    const candidates = [
      { id: 7, text: '통기타\n입문자에게 좋아요.' },
      { id: 8, text: '미니빔\n벽에 쏘는 프로젝터예요.' },
    ]
    const asked = { candidates, atMost: 3 }

    const found = await builtin.rank({ ...asked, question: '5만원 이하 빔프로젝터 빌려줘' })
    assert.deepEqual(found.ids, [8])
    for (const question of ['프로젝터 보여 줘', 'show me a projector for this weekend']) {
      const politely = await builtin.rank({ ...asked, question })
      assert.deepEqual(politely.ids, [8], question)
    }
    const nothing = await builtin.rank({ ...asked, question: '스노클링 장비' })
    assert.deepEqual(nothing.ids, [])
  })

  test('answers with the sentence that the question is about', async ({ assert }) => {
    const text = [
      '4인용 텐트',
      '깨끗하게 쓰고 있어요. 아이와 함께 쓰기 좋은 크기예요.',
      '추가 옵션: 아이 침낭 (하루 2,000원)',
      '카테고리: 캠핑 > 아이 텐트',
    ].join('\n')
    const listings = [{ id: 4, title: '4인용 텐트', text }]
    const asked = { question: '아이와 캠핑', locale: 'ko' as const, listings, nearest: [] }
    const pieces = await Array.fromAsync(builtin.answer(asked))
    assert.equal(
      pieces.join(''),
      '조건에 맞는 장비를 1개 찾았어요.\n[[4]]: 아이와 함께 쓰기 좋은 크기예요.'
    )
  })

  test('prefers the kind that was asked for to one beside it', async ({ assert }) => {
    const candidates = [
      { id: 1, text: '데세랄 빌려드려요\n돌잔치에 썼어요.' },
      { id: 2, text: '풀프레임 mirrorless\n여행에 좋아요.' },
    ]
    const { ids } = await builtin.rank({ question: '미러리스', candidates, atMost: 3 })
    assert.deepEqual(ids, [2])
  })

  test('drafts from the note and claims nothing else', async ({ assert }) => {
    const { draft } = await builtin.draft({
      note: '4인용 돔텐트 빌려드려요. 하루 1.5만원, 보증금 50,000원이에요.',
      locale: 'ko',
      photos: [],
      categories: [
        { id: 1, path: '음악 > 기타·현악기' },
        { id: 2, path: '캠핑 > 텐트·타프' },
      ],
    })

    assert.containsSubset(draft, { categoryId: 2, fee: 15_000, deposit: 50_000, options: [] })
    assert.equal(draft.title, '4인용 돔텐트 빌려드려요')
  })

  test('drafts nothing from nothing', async ({ assert }) => {
    const { draft } = await builtin.draft({ note: '', locale: 'ko', photos: [], categories: [] })
    const { options, ...rest } = draft
    assert.deepEqual(options, [])
    assert.deepEqual([...new Set(Object.values(rest))], [null])
  })
})
