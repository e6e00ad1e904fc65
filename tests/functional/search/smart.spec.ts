import { test } from '@japa/runner'
import { NO_FILTERS } from '#models/listing/filters'
import { candidatesFor, type Way } from '#models/listing/smart/candidates'
import { smartSearch } from '#models/listing/smart/search'
import { committed, someCategories } from '#tests/functional/listings/support'
import { findable } from './support.js'

test.group('Candidates', (group) => {
  committed(group)

  test('are found by words, by meaning, and by both', async ({ assert }) => {
    const [tent, beam] = await findable(
      [{ title: '4인용 돔텐트', content: '비가 와도 거뜬해요.' }],
      [{ title: '빔프로젝터', content: '벽에 쏘아 영화를 봐요.' }],
      [{ title: '통기타', content: '초보자에게 좋아요.' }]
    )
    const first = async (question: string, ways: Way[]) => {
      const { ids } = await candidatesFor(question, NO_FILTERS, { k: 2, ways, by: null })
      return ids[0]
    }

    assert.equal(await first('비 와도 괜찮은 텐트를', ['keyword']), tent.id)
    assert.isUndefined(await first('projector', ['keyword']))
    assert.equal(await first('projector', ['vector']), beam.id)
    assert.equal(await first('영화 볼 projector', ['keyword', 'vector']), beam.id)
  })
})

test.group('Smart search', (group) => {
  committed(group)

  test('finds what is looked for, filtered by what was chosen', async ({ assert }) => {
    const { tents, lamps } = await someCategories()
    const [tent, lamp] = await findable(
      [{ title: '캠핑 텐트', fee: 20_000 }, { category: tents }],
      [{ title: '캠핑 랜턴', fee: 5_000 }, { category: lamps }]
    )
    const all = await smartSearch('캠핑 텐트', { by: null })
    assert.deepEqual(
      all.rows.map(({ id }) => id),
      [tent.id, lamp.id]
    )
    assert.isFalse(all.isByKeywordOnly)

    const cheap = await smartSearch('캠핑 텐트', { by: null }, { maxFee: 10_000 })
    assert.deepEqual(
      cheap.rows.map(({ id }) => id),
      [lamp.id]
    )
  })
})
