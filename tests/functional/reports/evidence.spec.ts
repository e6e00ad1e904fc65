import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import ListingPhoto from '#models/listing_photo'
import Report from '#models/report'
import Upload from '#models/upload'
import type Listing from '#models/listing'
import type User from '#models/user'
import { eraseEvidence, photosIn } from '#models/report/evidence'
import { prune } from '#models/upload/pruning'
import { letGo } from '#models/upload/removing'
import { maySee } from '#models/upload/viewers'
import clock from '#services/clock'
import storage from '#services/storage/storage'
import timetable from '#services/scheduler/timetable'
import { reviewed } from '#tests/functional/reviews/support'
import { uploadOf } from '#tests/functional/chat/photos'
import { gear, person, requested } from '#tests/functional/reservations/support'
import {
  about,
  dismissal,
  moderator,
  reported,
  room,
  sanctioning,
  sanctionsOf,
  staged,
  step,
} from './support.js'

async function reportedReview() {
  const { listing } = await gear()
  const author = await person()
  const upload = await uploadOf(author, 'review')
  const [review] = await reviewed(listing, [{}])
  await db.from('reviews').where('id', review.id).update({ author_id: author.id })
  await review.related('photos').create({ uploadId: upload.id, position: 0 })
  const filing = { kind: 'review', ref: review.ulid, reason: 'other', text: '남의 사진이에요.' }
  const found = await reported(filing as Filing)
  return { review, upload, ...found }
}

type Filing = Parameters<typeof reported>[0]

async function remains({ id }: Upload) {
  const found = await Upload.find(id)
  return found !== null
}

async function pruneTomorrow() {
  await prune()
  clock.travel({ hours: 25 })
  await prune()
}

test.group('Evidence', (group) => {
  staged(group)

  test('holds the host’s reply beside a review, and steps of the rental beside a message', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const [review] = await reviewed(listing, [{}])
    await review.reply(host, '다음에는 더 잘 챙길게요.')
    const by = await person()
    const { report } = await Report.file(by, {
      kind: 'review',
      ref: review.ulid,
      reason: 'abuse',
      text: null,
    })
    assert.equal(report.snapshot.facts!.sequence, 1)
    assert.containSubset(report.snapshot.lines, [
      { sequence: 1, senderId: review.authorId, text: review.text },
      { sequence: 2, senderId: host.id, text: '다음에는 더 잘 챙길게요.' },
    ])

    const guest = await person()
    const opened = await room(listing, guest, ['계좌로 보내 주세요'])
    const note = await step(opened, listing, guest)
    const ref = `${opened.ulid}:1`
    const filing = { kind: 'message', ref, reason: 'fraud', text: null } as const
    const { report: ofMessage } = await Report.file(host, filing)
    assert.containSubset(ofMessage.snapshot.lines, [
      { sequence: 1, text: '계좌로 보내 주세요' },
      { sequence: 2, senderId: null, system: note },
    ])
  })
})

test.group('Photos that a report names', (group) => {
  staged(group)
  group.each.setup(() => {
    storage.fake()
    return () => storage.restore()
  })

  test('stay when their author deletes the review, and when nothing else shows them', async ({
    assert,
  }) => {
    const { review, upload } = await reportedReview()
    const calm = await uploadOf(await person(), 'review')
    await review.remove()
    assert.isTrue(await remains(upload))
    await pruneTomorrow()
    assert.isTrue(await remains(upload))
    assert.isFalse(await remains(calm))
  })

  test('stay when a listing shows others instead, in this report and in a later one', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const upload = await uploadOf(host, 'listing')
    await ListingPhoto.create({
      listingId: listing.id,
      uploadId: upload.id,
      position: 0,
      isPrimary: true,
    })
    const people = [await person(), await person()]
    await reported(about(listing), people)
    await ListingPhoto.query().where('listingId', listing.id).delete()
    await db.transaction((trx) => letGo(trx, [upload.id]))
    assert.isTrue(await remains(upload))
    const kept = await db.from('report_photos').where('upload_id', upload.id)
    assert.lengthOf(kept, 2)
  })

  test('that are gone already are missing from it, and the report counts', async ({ assert }) => {
    const { listing, host } = await gear()
    const upload = await uploadOf(host, 'listing')
    const shown = { listingId: listing.id, uploadId: upload.id, position: 0, isPrimary: true }
    await ListingPhoto.create(shown)
    const reporter = await person()
    const { filed } = await db.transaction(async (trx) => {
      await Upload.query({ client: trx }).where('id', upload.id).forUpdate()
      await trx.from('listing_photos').where('upload_id', upload.id).delete()
      const waiting = Report.file(reporter, about(listing))
      await new Promise((resolve) => setTimeout(resolve, 300))
      await letGo(trx, [upload.id])
      return { filed: waiting }
    })
    const { report } = await filed
    assert.isFalse(await remains(upload))
    assert.deepEqual(photosIn(report.snapshot), [upload.ulid])
    assert.lengthOf(await db.from('report_photos'), 0)
  })
})

async function talked(listing: Listing, guest: User) {
  const upload = await uploadOf(guest, 'chat')
  const far = await uploadOf(guest, 'chat')
  const opened = await room(listing, guest, [])
  await opened.send(guest, { clientId: randomUUID(), photos: [far.ulid] })
  for (let at = 0; at < 10; at++) await opened.send(guest, { clientId: randomUUID(), text: '네' })
  await opened.send(guest, { clientId: randomUUID(), photos: [upload.ulid] })
  await opened.send(guest, { clientId: randomUUID(), text: '이쪽으로 바로 보내 주세요' })
  return { opened, upload, far }
}

test.group('Photos of a reported chat', (group) => {
  staged(group)

  test('are seen by moderators while it is reported, before and after the decision, by nobody else', async ({
    assert,
  }) => {
    const { listing, host } = await gear()
    const guest = await person()
    const { opened, upload, far } = await talked(listing, guest)
    const by = await moderator()
    assert.isFalse(await maySee(upload, by))

    const filing = { kind: 'message', ref: `${opened.ulid}:13`, reason: 'fraud', text: null }
    const { one } = await reported(filing as Filing, [host])
    for (const staff of [by, await person({ role: 'admin' })]) {
      assert.isTrue(await maySee(upload, staff))
      assert.isFalse(await maySee(far, staff))
    }
    const others = [
      await person(),
      await moderator({ bannedAt: clock.now() }),
      await gear().then((other) => other.host),
    ]
    for (const other of others) assert.isFalse(await maySee(upload, other))
    assert.isFalse(await maySee(upload, null))

    await one.decide(by, dismissal(one))
    assert.isTrue(await maySee(upload, by))
  })

  test('are not for a moderator with an open rental with the one reported', async ({ assert }) => {
    const { listing, host } = await gear()
    const guest = await person()
    const { opened, upload } = await talked(listing, guest)
    const by = await moderator()
    const other = await gear({ host: guest })
    await requested(other.listing, { guest: by })
    const filing = { kind: 'message', ref: `${opened.ulid}:13`, reason: 'fraud', text: null }
    await reported(filing as Filing, [host])
    assert.isFalse(await maySee(upload, by))
    assert.isTrue(await maySee(upload, await moderator()))
  })

  test('stay with moderators when the message is hidden, and leave its members’ sight', async ({
    assert,
    client,
  }) => {
    const { listing, host } = await gear()
    const guest = await person()
    const { opened, upload } = await talked(listing, guest)
    const filing = { kind: 'message', ref: `${opened.ulid}:12`, reason: 'fraud', text: null }
    const { one } = await reported(filing as Filing, [host])
    const by = await moderator()
    await one.decide(by, sanctioning(one, { kind: 'hide' }))
    assert.isTrue(await maySee(upload, by))
    assert.isFalse(await maySee(upload, host))
    const shown = await client.get(`/admin/cases/${one.ulid}`).loginAs(by).accept('json')
    const [line] = shown.body().case.reports[0].snapshot.photos
    assert.equal(line.ulid, upload.ulid)
  })
})

const YEARS = { years: 3, days: 1 }

test.group('What was said and shown in a case', (group) => {
  staged(group)
  group.each.setup(() => {
    storage.fake()
    return () => storage.restore()
  })

  test('is erased three years after the decision, with its photos; that it was reported stays', async ({
    assert,
    client,
  }) => {
    const { review, upload, one, reporters } = await reportedReview()
    const open = await reportedReview()
    await one.decide(await moderator(), dismissal(one))
    await review.remove()
    clock.travel({ years: 3, days: -1 })
    assert.equal(await eraseEvidence(), 0)
    clock.travel({ days: 1, minutes: 1 })
    assert.equal(await eraseEvidence(), 1)
    assert.equal(await eraseEvidence(), 0)

    const [erased] = await Report.query().where('caseId', one.id)
    assert.containSubset(erased.serialize(), { reason: 'other', text: null, targetId: review.id })
    assert.deepEqual(erased.snapshot, { ref: review.ulid, title: '', text: null, photos: [] })
    await pruneTomorrow()
    assert.isFalse(await remains(upload))
    assert.isTrue(await remains(open.upload))

    const list = await client.get('/reports').loginAs(reporters[0]).withInertia()
    assert.deepEqual(list.inertiaProps.reports, { data: [], metadata: {} })
    const again = { kind: 'review', ref: review.ulid, reason: 'other', text: '남의 사진이에요.' }
    await assert.rejects(() => Report.file(reporters[0], again as Filing), /alreadyReported/)
    const seen = await client
      .get(`/admin/cases/${one.ulid}`)
      .loginAs(await moderator())
      .accept('json')
    seen.assertStatus(200)
    assert.isTrue(seen.body().case.reports[0].isErased)
  })

  test('waits for an appeal that waits', async ({ assert }) => {
    const { listing, host } = await gear()
    const { one } = await reported(about(listing))
    const by = await moderator()
    await one.decide(by, sanctioning(one, { kind: 'ban' }))
    clock.travel(YEARS)
    const [ban] = await sanctionsOf(host)
    const appeal = await ban.appealBy(host, '다시 살펴봐 주세요. 그런 적이 없어요.')
    assert.equal(await eraseEvidence(), 0)
    await appeal.decide(await moderator(), { verdict: 'rejected', note: '그대로예요.' })
    assert.equal(await eraseEvidence(), 1)
  })

  test('goes once however many erase at the same time, by the command each night', async ({
    assert,
  }) => {
    const { one } = await reportedReview()
    await one.decide(await moderator(), dismissal(one))
    clock.travel(YEARS)
    const erased = await Promise.all([eraseEvidence(), eraseEvidence(), eraseEvidence()])
    assert.equal(
      erased.reduce((sum, count) => sum + count, 0),
      1
    )
    const command = await ace.exec('reports:prune', [])
    assert.equal(command.exitCode ?? 0, 0)
    assert.exists(timetable.find('reports:prune'))
  })

  test('is otherwise never changed', async ({ assert }) => {
    const { one } = await reportedReview()
    const [report] = await Report.query().where('caseId', one.id)
    const empty = { ref: report.snapshot.ref, title: '', text: null, photos: [] }
    const gone = { text: null, snapshot: empty, erasedAt: clock.now() }
    await assert.rejects(() => report.merge(gone).save(), /never changed/)
    await one.decide(await moderator(), dismissal(one))
    for (const change of [
      { text: '다른 말' },
      { ...gone, snapshot: { ...empty, title: '다른 제목' } },
      { ...gone, snapshot: { ...empty, ref: 'x' } },
      { ...gone, text: '다른 말' },
      { ...gone, reason: 'spam' as const },
    ]) {
      const fresh = await Report.findOrFail(report.id)
      await assert.rejects(() => fresh.merge(change).save(), /never changed|CONSTRAINT/)
    }
    const fresh = await Report.findOrFail(report.id)
    await fresh.merge(gone).save()
    await assert.rejects(() => fresh.merge({ erasedAt: null }).save(), /never changed|CONSTRAINT/)
  })
})
