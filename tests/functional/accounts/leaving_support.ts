import db from '@adonisjs/lucid/services/db'
import BankAccount from '#models/bank_account'
import CalendarFeed from '#models/calendar_feed'
import SavedSearch from '#models/saved_search'
import type User from '#models/user'
import WebhookEndpoint from '#models/webhook_endpoint'
import { PASSWORD } from '#database/factories/user_factory'
import { readWanted } from '#validators/saved_search'
import { person, photo } from '#tests/functional/reservations/support'

/** What somebody told us and nobody else did: none of it may be found afterwards. */
export const MARKS = {
  email: 'dalnim.secret@example.test',
  nickname: '달님지기',
  name: '문달님비밀',
  phone: '010-7788-9911',
  line1: '서울특별시 은평구 비밀길 77',
  recipient: '문달님받는이',
  holder: '문달님예금주',
  kakaoId: '7788991122334',
  search: '달님만 찾는 비밀 장비',
  token: '달님의 비밀 노트북',
  reason: '달님네 집안 사정이라 비밀이에요',
  note: '달님 혼자 보는 비밀 메모',
  hook: 'https://dalnim-hooks.example.com/rentals',
}

/** Somebody who used everything there is to use. */
export async function wellKnown(attributes: Partial<User> = {}) {
  const user = await person({
    email: MARKS.email,
    nickname: MARKS.nickname,
    name: MARKS.name,
    phone: MARKS.phone,
    kakaoId: MARKS.kakaoId,
    password: PASSWORD,
    ...attributes,
  })
  await user.refresh()
  await user.showAs(await photo(user, 'avatar'))
  await user.addAddress({
    label: '집',
    recipient: MARKS.recipient,
    phone: MARKS.phone,
    postcode: '03300',
    line1: MARKS.line1,
  })
  await BankAccount.enter(user, { bankCode: '088', number: '110987654321', holder: MARKS.holder })
  await WebhookEndpoint.add(user, { url: MARKS.hook, events: ['reservation.approved'] })
  await CalendarFeed.issue(user, 'hosting')
  const wanted = await readWanted({ question: MARKS.search })
  await SavedSearch.save(user, wanted!)
  return user.refresh()
}

/** Where in the whole database a word is found, as `table.column`. */
export async function placesOf(words: string[]): Promise<string[]> {
  const [columns]: [{ place: string; tableName: string; columnName: string }[]] = await db.rawQuery(
    `SELECT CONCAT(c.table_name, '.', c.column_name) AS place, c.table_name AS tableName,
       c.column_name AS columnName
     FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
       AND c.data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json')`
  )
  const found: string[] = []
  for (const { place, tableName, columnName } of columns) {
    const hit = await db
      .from(tableName)
      .where((any) => {
        for (const word of words) {
          void any.orWhereRaw('CONVERT(?? USING utf8mb4) LIKE ?', [columnName, `%${word}%`])
        }
      })
      .first()
    if (hit) found.push(place)
  }
  return found.toSorted()
}
