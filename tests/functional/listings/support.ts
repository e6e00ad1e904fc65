import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import type { Group } from '@japa/runner/core'
import Category from '#models/category'
import Region from '#models/region'
import clock from '#services/clock'
import { CategoryFactory } from '#database/factories/category_factory'
import { RegionFactory } from '#database/factories/region_factory'
import { emptyDatabase } from '#tests/support/empty_database'

/** A Monday in Seoul. */
export const TODAY = '2027-03-01'

export function rolledBack(group: Group) {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(scene)
}

/** Full text sees committed rows only. */
export function committed(group: Group) {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => emptyDatabase)
  group.each.setup(scene)
}

function scene() {
  forgetTrees()
  clock.freeze(`${TODAY}T09:00:00+09:00`)
  return () => {
    forgetTrees()
    clock.restore()
  }
}

function forgetTrees() {
  Category.forgetTree()
  Region.forgetTree()
}

/** Camping with tents and lamps, music with guitars. */
export async function someCategories() {
  const camping = await CategoryFactory.merge({ slug: 'camping', name: '캠핑' }).create()
  const music = await CategoryFactory.merge({ slug: 'music', name: '음악' }).create()
  const leaf = (parent: Category, slug: string, name: string) =>
    CategoryFactory.merge({ parentId: parent.id, slug, name, nameEn: slug }).create()
  return {
    camping,
    tents: await leaf(camping, 'tents', '텐트'),
    lamps: await leaf(camping, 'lamps', '랜턴'),
    music,
    guitars: await leaf(music, 'guitars', '기타'),
  }
}

/** Seoul with two districts, Busan with one, Sejong that is its own. */
export async function someRegions() {
  const seoul = await RegionFactory.merge({
    slug: 'seoul',
    name: '서울특별시',
    shortName: '서울',
  }).create()
  const busan = await RegionFactory.merge({
    slug: 'busan',
    name: '부산광역시',
    shortName: '부산',
  }).create()
  const leaf = (parent: Region, slug: string, name: string) =>
    RegionFactory.merge({ parentId: parent.id, slug, name, shortName: name }).create()
  return {
    seoul,
    gangnam: await leaf(seoul, 'seoul-gangnam', '강남구'),
    mapo: await leaf(seoul, 'seoul-mapo', '마포구'),
    busan,
    haeundae: await leaf(busan, 'busan-haeundae', '해운대구'),
    sejong: await RegionFactory.merge({
      slug: 'sejong',
      name: '세종특별자치시',
      shortName: '세종',
    }).create(),
  }
}
