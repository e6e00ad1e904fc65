import type { Page } from 'playwright'
import Category from '#models/category'
import type User from '#models/user'
import { leafCategory, provinceOf } from '#tests/functional/hosting/support'
import { choose } from '#tests/support/browser'

/** A category and a province with names that no other test shows. */
export async function placesOf(host: User) {
  const category = await leafCategory()
  const parent = await Category.findOrFail(category.parentId!)
  const { province } = await provinceOf(2)
  await parent.merge({ name: `캠핑 ${host.nickname}` }).save()
  await province.merge({ name: `서울 ${host.nickname}` }).save()
  return { category, parent, province }
}

/** All that a listing handed over in person needs beside its photos. */
export async function fillListing(
  page: Page,
  { category, parent, province }: Awaited<ReturnType<typeof placesOf>>
) {
  await page.getByLabel('제목').fill('4인용 거실형 텐트')
  await page.getByLabel('설명').fill('방수가 잘 되고 둘이서 10분이면 쳐요.')
  await choose(page, '카테고리', parent.name)
  await choose(page, '세부 카테고리', category.name)
  await choose(page, '시·도', province.name)
  await choose(page, '시·군·구', `${province.name} 전체`)
  await page.getByLabel('하루 대여료').fill('20000')
  await page.getByLabel('보증금', { exact: false }).first().fill('100000')
}
