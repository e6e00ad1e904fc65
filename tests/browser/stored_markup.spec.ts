import { test } from '@japa/runner'
import type { Page } from 'playwright'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import ChatMessage from '#models/chat_message'
import ChatRoom from '#models/chat_room'
import type User from '#models/user'
import ai from '#services/ai/ai'
import { findable } from '#tests/functional/search/support'
import { Puppet } from '#tests/functional/search/minds'
import { leave, returned, GOOD } from '#tests/functional/reviews/support'
import { person, setTheScene } from '#tests/functional/reservations/support'
import { about, moderator, reported, sanctioning } from '#tests/functional/reports/support'
import { emptyDatabase } from '#tests/support/empty_database'
import { enter, hydrated, watch } from '#tests/support/browser'

const WIDE = { width: 1280, height: 900 }

const MARKUP = [
  '<img src=x onerror="window.pwned=1">',
  '</script><script>window.pwned=2</script>',
  '"><svg onload=window.pwned=3>',
  "'-window.pwned-'",
  '<!--<style>*{display:none}</style>',
  '{{constructor.constructor("window.pwned=4")()}}',
  '[지도](javascript:window.pwned=5) javascript:window.pwned=6',
  '\u2028<a href="javascript:window.pwned=7">x</a>',
].join(' ')

/** Columns in which words of people lie, whatever a form would have let through. */
const WORDS =
  /^(title|content|name|text|body|reason|note|reply|label|recipient|line1|line2|holder)$/
const TABLES = [
  'listings',
  'listing_options',
  'comments',
  'reviews',
  'chat_messages',
  'reports',
  'report_cases',
  'sanctions',
  'appeals',
  'addresses',
  'saved_searches',
  'reservations',
  'reservation_events',
  'reservation_options',
  'users',
]

const PREMISE = [
  'listings.title',
  'listings.content',
  'comments.text',
  'reviews.text',
  'chat_messages.body',
  'reservations.title',
]

/** @returns where it lies now */
async function writeMarkup(): Promise<string[]> {
  const columns: { tableName: string; columnName: string; length: number }[] = await db
    .from('information_schema.columns')
    .whereRaw('table_schema = DATABASE()')
    .whereIn('table_name', TABLES)
    .whereIn('data_type', ['varchar', 'text', 'mediumtext', 'longtext'])
    .select('table_name as tableName', 'column_name as columnName')
    .select('character_maximum_length as length')
  const written: string[] = []
  for (const { tableName, columnName, length } of columns) {
    if (!WORDS.test(columnName)) continue
    const changed = await db
      .from(tableName)
      .whereNotNull(columnName)
      .update({ [columnName]: MARKUP.slice(0, Number(length)) })
      .catch(() => 0)
    if (Number(changed) > 0) written.push(`${tableName}.${columnName}`)
  }
  await db.rawQuery(`UPDATE users SET nickname = CONCAT('<b onload=x>', id)`)
  return written
}

/** What markup became more than text. */
async function alive(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [...document.querySelectorAll(
      '[onerror],[onload],img[src="x"],a[href^="javascript:" i],iframe:not([src^="/"])'
    )].map((element) => element.outerHTML.slice(0, 120))
    return window.pwned === undefined ? found : [...found, 'ran ' + window.pwned]
  })()`)
}

async function look(page: Page, path: string): Promise<{ text: string; faults: string[] }> {
  const answer = await page.goto(path)
  const isAlive = await hydrated(page).then(
    () => true,
    () => false
  )
  if (!isAlive) return { text: '', faults: [`${path}: never came to life`] }
  const living = await alive(page)
  const faults = living.map((fault) => `${path}: ${fault}`)
  const status = answer?.status() ?? 0
  if (status !== 200) faults.push(`${path}: ${status}`)
  return { text: await page.locator('body').innerText(), faults }
}

test.group('Stored markup', (group) => {
  group.tap((each) => each.timeout(400_000))
  group.each.setup(async () => {
    await limiter.clear()
    return async () => {
      ai.restore()
      await emptyDatabase()
      await leave()
    }
  })

  test('what people write stays text wherever it is shown', async ({ assert, browser }) => {
    setTheScene()
    const admin = await moderator({ role: 'admin' })
    const { guest, host, listing, reservation } = await returned()
    const review = await reservation.review(guest, GOOD)
    const comment = await listing.comment(guest, { text: '코펠도 같이 빌릴 수 있나요?' })
    const room = await ChatRoom.openFromReservation(guest, reservation)
    const stranger = await person()
    await writeMarkup()
    await listing.refresh()
    const { one } = await reported(about(listing, { text: MARKUP.slice(0, 400) }), [stranger])
    const rude = { kind: 'comment', ref: comment.ulid, reason: 'other', text: MARKUP.slice(0, 400) }
    const { one: open } = await reported(rude as Parameters<typeof reported>[0], [stranger])
    await one.decide(admin, sanctioning(one, { kind: 'warn' }))
    await say(room, guest)
    const written = await writeMarkup()
    assert.includeMembers(written, PREMISE)

    const rooms: [User | null, string[]][] = [
      [null, ['/', '/listings', `/listings/${listing.id}`, `/users/${host.id}`]],
      [null, [`/search?q=${encodeURIComponent(MARKUP.slice(0, 300))}`]],
      [
        null,
        [`/listings?q=${encodeURIComponent(MARKUP)}`, `/nowhere/${encodeURIComponent(MARKUP)}`],
      ],
      [
        guest,
        [
          '/rentals',
          `/reservations/${reservation.ulid}`,
          `/chat/${room.ulid}`,
          '/notifications',
          '/settings/addresses',
          '/settings/profile',
        ],
      ],
      [
        host,
        [
          '/hosting/listings',
          `/hosting/listings/${listing.id}/edit`,
          '/hosting/reservations',
          `/reservations/${reservation.ulid}`,
          '/hosting/earnings',
          '/sanctions',
          '/notifications',
        ],
      ],
      [stranger, ['/reports']],
      [
        admin,
        [
          '/admin/cases',
          `/admin/cases/${one.ulid}`,
          `/admin/cases/${open.ulid}`,
          '/admin/users',
          `/admin/users/${host.id}`,
          '/admin/reservations',
          `/admin/reservations/${reservation.ulid}`,
          '/admin/listings',
          '/admin/reviews',
          '/admin/comments',
          '/admin/audit',
        ],
      ],
    ]
    const faults: string[] = []
    let shown = 0
    for (const [who, paths] of rooms) {
      const { page, complaints } = who ? await enter(browser, who, WIDE) : await alone(browser)
      for (const path of paths) {
        const { text, faults: found } = await look(page, path)
        if (/onerror|onload/.test(text)) shown += 1
        const isNowhere = path.startsWith('/nowhere')
        faults.push(...found.filter((fault) => !(isNowhere && fault.endsWith(': 404'))))
      }
      faults.push(...complaints.filter((said) => /Content Security Policy|pwned/.test(said)))
      await page.context().close()
    }
    assert.isNotNull(review)
    assert.isAbove(shown, 15, 'what is looked for was there, as text')
    assert.deepEqual(faults, [])
  })

  test('what a model answers stays text', async ({ assert, browser }) => {
    const [listing] = await findable([{ title: `${MARKUP.slice(0, 60)} 텐트` }])
    const mind = new Puppet()
    mind.says = [`**굵게** ${MARKUP} `, `[[${listing.id}]] ![x](https://evil.example/a.png)`]
    ai.use(mind)
    const { page, complaints } = await alone(browser)
    await page.goto('/search?q=텐트')
    await hydrated(page)
    await page.locator('[data-testid=answer][data-state=done]').waitFor()
    assert.include(await page.getByTestId('answer').innerText(), '굵게')
    assert.deepEqual(await alive(page), [])
    assert.deepEqual(complaints, [])
    await page.context().close()
  })
})

async function alone(browser: Parameters<typeof enter>[0]) {
  const context = await browser.newContext({
    viewport: WIDE,
    locale: 'ko-KR',
    baseURL: `http://127.0.0.1:${process.env.PORT}`,
  })
  const page = await context.newPage()
  return { page, ...watch(page) }
}

async function say(room: ChatRoom, sender: User) {
  const { default: live } = await import('#chat/live')
  await live.post.send(room, sender.id, { clientId: 'client-markup', text: MARKUP })
  await ChatMessage.query().where('roomId', room.id).firstOrFail()
}
