import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import { emptyDatabase } from '#tests/support/empty_database'
import { jpeg } from '#tests/support/pictures'
import { Visitor } from '#tests/support/visitor'
import { WebProcess } from '#tests/support/web_process'
import { SmallDisk } from './small_disk.js'
import { assertDecent, assertWhole, hear, html, openShop } from './support.js'

test.group('The disk of the photos is full', (group) => {
  let web: WebProcess
  let shop: Awaited<ReturnType<typeof openShop>>
  const root = mkdtempSync(join(tmpdir(), 'chwimeet-disk-'))
  const disk = new SmallDisk(root)

  group.setup(async () => {
    await emptyDatabase()
    shop = await openShop()
    web = await WebProcess.start(
      { STORAGE_ROOT: root, SESSION_DRIVER: 'redis', QUEUE: 'in-process', LOG_LEVEL: 'error' },
      disk.before
    )
    return async () => {
      await web.end('SIGKILL')
      rmSync(root, { recursive: true, force: true })
      await emptyDatabase()
    }
  })

  test('a photo is refused with words, and goes in by the same slot when there is room', async ({
    assert,
  }) => {
    const person = new Visitor({ port: web.port, language: 'ko' })
    await person.logIn(shop.email, PASSWORD)
    const bytes = await jpeg()
    const file = { purpose: 'listing', name: 'a.jpg', type: 'image/jpeg', bytes: bytes.length }
    const announced = await person.post('/uploads', file)
    assert.equal(announced.status, 201, announced.body)
    const { slot, ulid } = JSON.parse(announced.body)
    const put = () =>
      hear(web.port, slot.url, {
        method: 'PUT',
        body: new Uint8Array(bytes),
        headers: {
          ...slot.headers,
          'accept': 'application/json',
          'accept-language': 'ko',
          'cookie': person.cookieHeader(),
          'x-xsrf-token': decodeURIComponent(person.cookie('XSRF-TOKEN')!),
        },
      })

    const pid = web.pid!
    disk.fill(pid)
    const refused = await put()
    assert.equal(refused.status, 503, refused.body)
    assert.equal(refused.headers.get('retry-after'), '60')
    assert.match(JSON.parse(refused.body).message, /저장할 곳이 모자라요/)
    assert.notMatch(filesIn(disk.at(pid)), /incoming|part/, 'nothing half is left behind')
    const page = await hear(web.port, '/listings', html)
    assert.equal(page.status, 200, 'everything else goes on')

    disk.clear(pid)
    const taken = await put()
    assert.equal(taken.status, 204, taken.body)
    const completed = await person.post(`/uploads/${ulid}/completion`)
    assert.equal(completed.status, 200, completed.body)
    assertDecent(assert, [refused, page, taken])
    await assertWhole(assert)
  }).timeout(90_000)
})

function filesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .join('\n')
}
