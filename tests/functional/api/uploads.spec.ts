import { test } from '@japa/runner'
import { person } from '#tests/functional/reservations/support'
import { jpeg } from '#tests/support/pictures'
import { eachTakenBack, Program, tokenOf, statusOf } from './support.js'

test.group('API: photos', (group) => {
  eachTakenBack(group)

  test('one is announced, sent and completed by a program alone', async ({ assert }) => {
    const user = await person()
    const secret = await tokenOf(user, ['profile:write', 'profile:read'])
    const program = new Program(secret)
    const bytes = await jpeg({ width: 300, height: 200 })
    const announced = await program.post('/uploads', {
      purpose: 'avatar',
      name: 'me.jpg',
      type: 'image/jpeg',
      bytes: bytes.length,
    })
    assert.equal(announced.status, 201, JSON.stringify(announced.body))
    const { ulid, slot } = announced.body.data
    assert.match(slot.url, /^\/api\/v1\/storage\/uploads\//)
    const early = await program.post(`/uploads/${ulid}/completion`)
    assert.equal(early.status, 409)
    assert.equal(early.body.type, '/problems/photo-unsent')

    const send = (authorization: string) =>
      fetch(`http://127.0.0.1:${process.env.PORT}${slot.url}`, {
        method: slot.method,
        headers: { ...slot.headers, authorization },
        body: new Uint8Array(bytes),
      })
    const stranger = await tokenOf(await person())
    assert.equal(await statusOf(send(`Bearer ${stranger}`)), 409)
    assert.equal(await statusOf(send(`Bearer ${secret}`)), 204)
    const again = await send(`Bearer ${secret}`)
    assert.equal(again.status, 409)
    assert.containsSubset(await again.json(), { type: '/problems/photo-used' })

    const completed = await program.post(`/uploads/${ulid}/completion`)
    assert.equal(completed.status, 200)
    assert.deepInclude(completed.body.data, { ulid, width: 300, height: 200 })
    const shown = await program.put('/profile/avatar', { upload: ulid })
    assert.isString(shown.body.data.profile.avatar)
    assert.equal(await statusOf(program.get(`/uploads/${ulid}`)), 200)
    const theirs = await new Program(stranger).get(`/uploads/${ulid}`)
    assert.equal(theirs.status, 404)
    assert.equal(await statusOf(program.delete('/profile/avatar')), 204)
  })

  test('what is no photo is refused in words', async ({ assert }) => {
    const program = Program.of(await person())
    const answer = await program.post('/uploads', {
      purpose: 'avatar',
      name: 'list.txt',
      type: 'text/plain',
      bytes: 12,
    })
    assert.equal(answer.status, 422)
    assert.equal(answer.body.type, '/problems/photo-type')
    assert.equal(answer.body.errors[0].field, 'file')
    assert.include(answer.body.detail, 'list.txt')
  })

  test('a token without a use for photos sends none', async ({ assert }) => {
    const program = Program.of(await person(), ['favourites'])
    assert.equal(await statusOf(program.post('/uploads', {})), 403)
  })
})
