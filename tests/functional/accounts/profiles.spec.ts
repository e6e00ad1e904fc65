import { test } from '@japa/runner'
import sharp from 'sharp'
import { UserFactory, PASSWORD } from '#database/factories/user_factory'
import { createListing } from '#database/factories/listing_factory'
import { storePhoto } from '#database/factories/stored_photo'
import { PAGE_SIZE } from '#models/listing/browse'
import { responseMinutes } from '#models/user/response_time'
import clock from '#services/clock'
import { Program } from '#tests/functional/api/support'
import { leadsTo, statusOf, Visitor } from '#tests/support/visitor'
import { eachAlone } from './support.js'

const picture = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#f76b15' } })
    .png()
    .toBuffer()

const avatarOf = async (user: Parameters<typeof storePhoto>[0]) =>
  storePhoto(user, 'avatar', { name: 'me.png', bytes: await picture() })

test.group('Public profile', (group) => {
  eachAlone(group)

  test('shows the nickname and since when, and nothing that is private', async ({ assert }) => {
    const user = await UserFactory.create()
    const { component, props, body } = await new Visitor().visit(`/users/${user.id}`)
    assert.equal(component, 'users/show')
    assert.equal(props.person.nickname, user.nickname)
    assert.match(props.person.memberSince, /^\d{4}-\d\d-\d\d$/)
    assert.isFalse(props.isSelf)
    for (const secret of [user.email, user.name!, user.phone!]) assert.notInclude(body, secret)
  })

  test('a banned person has no public face, an unknown one neither', async ({ assert }) => {
    const user = await UserFactory.apply('banned').create()
    for (const id of [user.id, 99_999_999, 0]) {
      assert.equal(await statusOf(new Visitor().visit(`/users/${id}`)), 404)
    }
    assert.equal(await statusOf(new Visitor().visit('/users/abc')), 404)
  })

  test('lists what the public may see of a person’s gear', async ({ assert }) => {
    const host = await UserFactory.create()
    const shown = await createListing({ hostId: host.id })
    await createListing({ hostId: host.id }, { states: ['paused'] })
    const { props } = await new Visitor().visit(`/users/${host.id}`)
    assert.deepEqual(
      props.listings.data.map(({ id }: { id: number }) => id),
      [shown.id]
    )
    await host.suspend(3, '까닭')
    const later = await new Visitor().visit(`/users/${host.id}`)
    assert.isEmpty(later.props.listings.data)
  })

  test('lists all of it, a page at a time, to programs too', async ({ assert, client }) => {
    const host = await UserFactory.create()
    const ids: number[] = []
    for (let at = 0; at < PAGE_SIZE + 3; at++) {
      const { id } = await createListing({ hostId: host.id })
      ids.unshift(id)
    }
    const idsOf = (rows: { id: number }[]) => rows.map(({ id }) => id)
    const path = `/users/${host.id}`
    const first = await client.get(path).withInertia()
    const { nextPage } = first.body().scrollProps.listings
    const rest = await client.get(`${path}?gear=${nextPage}`).withInertia()
    const shown = [first, rest].flatMap((answer) => idsOf(answer.body().props.listings.data))
    assert.deepEqual(shown, ids)
    assert.isNull(rest.body().scrollProps.listings.nextPage)

    const program = new Program()
    const one = await program.get(`${path}/listings?limit=20`)
    const two = await program.get(`${path}/listings?cursor=${one.body.meta.next}`)
    assert.deepEqual([...idsOf(one.body.data), ...idsOf(two.body.data)], ids)
    assert.isNull(two.body.meta.next)
  })

  test('no response time is told from fewer than three answers', async ({ assert }) => {
    const user = await UserFactory.create()
    assert.isNull(await responseMinutes(user.id, clock.now()))
  })
})

test.group('Avatar', (group) => {
  eachAlone(group)

  test('one’s own avatar is shown, changed and taken away', async ({ assert }) => {
    const user = await UserFactory.create()
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    const upload = await avatarOf(user)
    const answer = visitor.put('/settings/avatar', { upload: upload.ulid })
    assert.equal(await leadsTo(answer), '/settings/profile')
    const { props } = await visitor.visit(`/users/${user.id}`)
    assert.include(props.person.avatar, upload.ulid)
    assert.include(props.user.avatar, upload.ulid)
    assert.isTrue(props.isSelf)

    await visitor.delete('/settings/avatar')
    const after = await visitor.visit(`/users/${user.id}`)
    assert.isNull(after.props.person.avatar)
    assert.isNull(after.props.user.avatar)
  })

  test('neither the photo of somebody else nor one for another purpose', async ({ assert }) => {
    const [user, other] = await UserFactory.createMany(2)
    const theirs = await avatarOf(other)
    const listing = await storePhoto(user, 'listing', { name: 'x.png', bytes: await picture() })
    const visitor = new Visitor()
    await visitor.logIn(user.email, PASSWORD)
    for (const upload of [theirs.ulid, listing.ulid, '0'.repeat(26), 'x']) {
      await visitor.visit('/settings/profile')
      const page = await visitor.follow(await visitor.put('/settings/avatar', { upload }))
      assert.isString(page.props.errors.upload)
    }
    await user.refresh()
    assert.isNull(user.avatarUploadId)
  })
})
