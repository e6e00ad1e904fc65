import { test } from '@japa/runner'
import { handlerFor } from '#lambda/handler'
import { originalKey } from '#lambda/layout'
import { bomb, jpeg } from '#tests/support/pictures'
import { MemoryShelf } from '#tests/support/lambda/memory_shelf'
import { queueEvent, s3Event, testEvent } from '#tests/support/lambda/s3_events'

const ULIDS = ['A', 'B', 'C', 'D'].map((last) => `01KAYXEJ00EXAMP1EPH0T0000${last}`)
const [A, B, C, D] = ULIDS.map((ulid) => originalKey('listing', ulid, 'jpg'))

let shelf: MemoryShelf
let photo: Buffer
let logged: Record<string, unknown>[]

test.group('Events of photos', (group) => {
  group.setup(async () => {
    photo = await jpeg({ width: 400, height: 300 })
  })
  group.each.setup(() => {
    shelf = new MemoryShelf()
    logged = []
  })

  test('every photo of an event gets its sizes', async ({ assert }) => {
    lay(A, B)
    assert.deepEqual(await handle(s3Event([A, B])), { batchItemFailures: [] })
    assert.sameMembers(shelf.puts, [...madeOf(ULIDS[0]), ...madeOf(ULIDS[1])])
  })

  test('every message of a queue gets its photos made', async ({ assert }) => {
    lay(A, B, C)
    const answer = await handle(queueEvent({ one: s3Event([A, B]), two: s3Event([C]) }))
    assert.deepEqual(answer, { batchItemFailures: [] })
    assert.lengthOf(shelf.puts, 9)
  })

  test('an event that comes again makes nothing again', async ({ assert }) => {
    lay(A)
    await handle(s3Event([A]))
    const before = new Map(shelf.objects)
    await handle(s3Event([A]))
    await handle(queueEvent({ again: s3Event([A]) }))
    assert.lengthOf(shelf.puts, 3)
    assert.lengthOf(shelf.reads, 1)
    assert.deepEqual(shelf.objects, before)
    assert.deepEqual(results(), ['made', 'kept', 'kept'])
  })

  test('a photo that one event names twice is made once', async ({ assert }) => {
    lay(A)
    await handle(queueEvent({ one: s3Event([A, A]), two: s3Event([A]) }))
    assert.lengthOf(shelf.puts, 3)
    assert.lengthOf(shelf.reads, 1)
  })

  test('what the handler made itself is never a photo to it', async ({ assert }) => {
    lay(A)
    await handle(s3Event([A]))
    shelf.puts.length = 0
    await handle(s3Event(madeOf(ULIDS[0])))
    assert.isEmpty(shelf.puts)
    assert.deepEqual(results(), ['made', 'ignored', 'ignored', 'ignored'])
  })

  test('keys come encoded like a form', async ({ assert }) => {
    lay(A)
    await handle(s3Event([A.replaceAll('/', '%2F')]))
    assert.lengthOf(shelf.puts, 3)
    const asked: string[] = []
    const strange = handlerFor(
      () => shelf,
      ({ key }) => asked.push(String(key))
    )
    await strange(s3Event(['private/my+photo%2B1.jpg', 'private/%EC%82%AC%EC%A7%84.jpg', '%E0%A4']))
    assert.deepEqual(asked, ['private/my photo+1.jpg', 'private/사진.jpg', '%E0%A4'])
  })

  for (const key of [
    'private/listing/not-a-ulid/original.jpg',
    `private/secret/${ULIDS[0]}/original.jpg`,
    `private/listing/${ULIDS[0]}/original.svg`,
    `private/listing/${ULIDS[0]}/../original.jpg`,
    `private/listing/${ULIDS[0]}/original.jpg/card.webp`,
    `elsewhere/private/listing/${ULIDS[0]}/original.jpg`,
    `incoming/listing/${ULIDS[0]}/original.jpg`,
    `public/listing/${ULIDS[0]}/original.webp`,
    '__proto__/original.jpg',
  ]) {
    test(`${key} is nobody's photo`, async ({ assert }) => {
      lay(key)
      await handle(s3Event([key]))
      assert.deepEqual(results(), ['ignored'])
      assert.isEmpty(shelf.puts)
    })
  }

  test('of what S3 has to say only arrivals count', async ({ assert }) => {
    lay(A)
    await handle(s3Event([A], { eventName: 'ObjectRemoved:Delete' }))
    await handle(testEvent())
    assert.deepEqual(await handle(queueEvent({ hello: testEvent() })), { batchItemFailures: [] })
    for (const odd of [null, {}, { Records: 'none' }, { Records: [{}] }]) await handle(odd)
    assert.isEmpty(shelf.puts)
    await handle(s3Event([A], { eventName: 's3:ObjectCreated:CompleteMultipartUpload' }))
    assert.lengthOf(shelf.puts, 3)
  })

  test('a photo whose storage fails is the only one that is tried again', async ({ assert }) => {
    lay(A, B, C, D)
    failOn((act, key) => act === 'put' && key.includes(ULIDS[1]) && key.endsWith('full.webp'))
    const event = queueEvent({ one: s3Event([A]), two: s3Event([B, C]), three: s3Event([D]) })
    assert.deepEqual(await handle(event), { batchItemFailures: [{ itemIdentifier: 'two' }] })
    for (const made of [ULIDS[0], ULIDS[2], ULIDS[3]].flatMap(madeOf)) {
      assert.isTrue(shelf.objects.has(made), made)
    }

    shelf.before = () => {}
    shelf.puts.length = 0
    assert.deepEqual(await handle(queueEvent({ two: s3Event([B, C]) })), { batchItemFailures: [] })
    assert.notInclude(shelf.puts, `public/listing/${ULIDS[1]}/card.webp`)
    assert.include(shelf.puts, `public/listing/${ULIDS[1]}/full.webp`)
    assert.isFalse(shelf.puts.some((key) => key.includes(ULIDS[2])))
  })

  test('called by S3 itself, a failure comes after the rest is done', async ({ assert }) => {
    lay(A, B, C)
    failOn((act, key) => act === 'read' && key === A)
    await assert.rejects(() => handle(s3Event([A, B, C])), /Not all photos/)
    for (const made of [ULIDS[1], ULIDS[2]].flatMap(madeOf)) assert.isTrue(shelf.objects.has(made))
    assert.isFalse(shelf.objects.has(`public/listing/${ULIDS[0]}/card.webp`))
  })

  test('a message that cannot be read goes back to its queue, the others do not', async ({
    assert,
  }) => {
    lay(A)
    const answer = await handle(queueEvent({ torn: '{"Records": [', whole: s3Event([A]) }))
    assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: 'torn' }] })
    assert.lengthOf(shelf.puts, 3)
  })

  test('a bomb is refused and never tried again', async ({ assert }) => {
    shelf.lay(A, await bomb())
    lay(B)
    const answer = await handle(queueEvent({ one: s3Event([A]), two: s3Event([B]) }))
    assert.deepEqual(answer, { batchItemFailures: [] })
    const line = logged.find(({ key }) => key === A)
    assert.include(line, { result: 'refused', reason: 'tooManyPixels', level: 'warn' })
  })

  test('no line of the log holds what a photo holds', async ({ assert }) => {
    lay(A)
    await handle(s3Event([A]))
    assert.deepEqual(Object.keys(logged[0]).sort(), ['key', 'level', 'ms', 'result'])
  })
})

function handle(event: unknown) {
  return handlerFor(
    () => shelf,
    (line) => logged.push(line)
  )(event)
}

function lay(...keys: string[]) {
  for (const key of keys) shelf.lay(key, photo)
}

function failOn(when: (act: string, key: string) => boolean) {
  shelf.before = (act, key) => {
    if (when(act, key)) throw new Error('SlowDown')
  }
}

function madeOf(ulid: string) {
  return [
    `public/listing/${ulid}/card.webp`,
    `public/listing/${ulid}/full.webp`,
    `private/listing/${ulid}/sizes.json`,
  ]
}

function results() {
  return logged.map(({ result }) => result)
}
