import { test } from '@japa/runner'
import SavedSearch from '#models/saved_search'
import { askingOf, todayIs } from '#models/saved_search/asking'
import ai from '#services/ai/ai'
import BuiltinDriver from '#services/ai/builtin/builtin'
import { AiFailure, type Embedding } from '#services/ai/contract'
import clock from '#services/clock'
import { emptied, person, places, published, run, saved, toldOf } from './support.js'

/** Counts the questions that it was given, and fails when it is told to. */
class Mind extends BuiltinDriver {
  asked: string[] = []
  isDown = false

  override async embed(wanted: Embedding) {
    if (this.isDown) throw new AiFailure('broken')
    this.asked.push(...wanted.texts)
    return super.embed(wanted)
  }
}

test.group('A saved question', (group) => {
  emptied(group)
  group.each.teardown(() => ai.restore())

  test('finds what says its words and keeps its conditions', async ({ assert }) => {
    const { tents, mapo, haeundae } = await places()
    const user = await person()
    const search = await saved(user, '마포에서 빌릴 텐트 3만원 이하')
    const tent = { title: '4인용 돔텐트', fee: 30_000 }
    const fits = await published(tent, { category: tents, regions: [mapo] })
    await published({ ...tent, fee: 30_001 }, { category: tents, regions: [mapo] })
    await published(tent, { category: tents, regions: [haeundae] })
    await published({ title: '통기타', fee: 1_000 }, { regions: [mapo] })
    await run()
    assert.deepEqual(await toldOf(search), [fits.id])
  })

  test('finds what is called otherwise, and nothing of another kind', async ({ assert }) => {
    const user = await person()
    const search = await saved(user, '프로젝터빔')
    const beam = await published({ title: '빔프로젝터', content: '벽에 쏘아 영화를 봐요.' })
    await published({ title: '통기타', content: '초보자에게 좋은 기타예요.' })
    await published({ title: '4인용 텐트', content: '비가 와도 거뜬해요.' })
    await run()
    assert.deepEqual(await toldOf(search), [beam.id])
  })

  test('of conditions alone finds all that keep them', async ({ assert }) => {
    const user = await person()
    const search = await saved(user, '5만원 이하')
    const [cheap] = [await published({ fee: 50_000 }), await published({ fee: 50_001 })]
    await run()
    assert.deepEqual(await toldOf(search), [cheap.id])
  })

  test('of signs alone, saved long ago, finds nothing', async ({ assert }) => {
    const user = await person()
    const { search } = await SavedSearch.save(user, { question: '⛺🔥' }, {})
    await published({ title: '네일건' })
    await run()
    assert.deepEqual(await toldOf(search), [])
  })

  test('reads "this weekend" anew each day', async ({ assert }) => {
    const user = await person()
    const search = await saved(user, '이번 주말 텐트')
    const tentTakenOn = async (day: string) => {
      const listing = await published({ title: '텐트' })
      await listing.blockDays({ startDate: day, endDate: day })
      return listing
    }
    await tentTakenOn('2027-03-06')
    const free = await tentTakenOn('2027-03-13')
    await run()
    assert.deepEqual(await toldOf(search), [free.id])

    clock.travel({ days: 7 })
    const later = await tentTakenOn('2027-03-20')
    await tentTakenOn('2027-03-13')
    await run()
    assert.deepEqual(await toldOf(search), [free.id, later.id])
  })

  test('rests when the days that it names have passed, this year and the next', async ({
    assert,
  }) => {
    const user = await person()
    const named = await saved(user, '3월 5일부터 7일까지 텐트')
    const weekend = await saved(user, '이번 주말 텐트')
    const obstacles = async (day: string) => {
      const on = await todayIs(day)
      return [named, weekend].map((search) => askingOf(search, on).obstacle)
    }
    assert.deepEqual(await obstacles('2027-03-05'), [null, null])
    assert.deepEqual(await obstacles('2027-03-06'), ['datesPassed', null])
    assert.deepEqual(await obstacles('2027-12-24'), ['datesPassed', null])
    assert.deepEqual(await obstacles('2028-03-01'), ['datesPassed', null])
  })

  test('is embedded once, however often it is asked, and anew by another model', async ({
    assert,
  }) => {
    const mind = new Mind()
    ai.use(mind)
    const user = await person()
    await saved(user, '이번 주말 캠핑 텐트')
    await saved(user, '랜턴 2만원 이하')
    await saved(user, { q: '랜턴' })
    await saved(user, '2만원 이하')
    await run()
    clock.travel({ days: 7 })
    await run()
    assert.sameMembers(mind.asked, ['캠핑 텐트', '랜턴'])

    const other = Object.assign(new Mind(), { space: 'other:1:512' })
    ai.use(other)
    await run()
    assert.lengthOf(other.asked, 2)
  })

  test('is asked by its words while the model is away, and by its meaning later', async ({
    assert,
  }) => {
    const mind = new Mind()
    ai.use(mind)
    const user = await person()
    const search = await saved(user, '프로젝터빔')
    const [said, meant] = [
      await published({ title: '프로젝터빔 4K' }),
      await published({ title: '빔프로젝터', content: '벽에 쏘아 영화를 봐요.' }),
    ]
    mind.isDown = true
    await run()
    assert.deepEqual(await toldOf(search), [said.id])
    mind.isDown = false
    await run()
    assert.deepEqual(await toldOf(search), [said.id, meant.id])
    assert.lengthOf(await SavedSearch.all(), 1)
  })
})
