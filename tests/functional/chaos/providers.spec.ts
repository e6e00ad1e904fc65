import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { verifyLedger } from '#models/ledger/verify'
import Payment from '#models/payment'
import ai from '#services/ai/ai'
import { watch } from '#services/watchdog/watchdog'
import { committed } from '#tests/functional/listings/support'
import { approved, authorised, onToss } from '#tests/functional/payments/support'
import { statusOf } from '#tests/functional/rentals/support'
import { findable } from '#tests/functional/search/support'
import { Hearing } from '#tests/functional/search/teller'
import { emptyDatabase } from '#tests/support/empty_database'
import { KakaoStub, withEmail } from '#tests/support/kakao_stub'
import { OpenAiStub } from '#tests/support/openai_stub'
import { Visitor } from '#tests/support/visitor'

const FAULTS = ['silentBefore', 'silentAfterSuccess', 'broken', 'gone'] as const

test.group('The payment company is down', (group) => {
  let scene: Awaited<ReturnType<typeof onToss>>

  group.each.setup(async () => {
    await emptyDatabase()
    scene = await onToss()
    return async () => {
      await scene.leave()
      await emptyDatabase()
    }
  })

  test(
    'a guest reads that it is not known yet, and it is settled when the company is back: {$self}'
  )
    .with([...FAULTS])
    .run(async ({ assert, client }, fault) => {
      const { stub } = scene
      const { reservation, guest } = await approved()
      const { confirming } = await authorised(stub, reservation, guest)
      const { orderId, providerKey: paymentKey, amount } = confirming
      if (fault === 'gone') stub.hangUp(2)
      else if (fault === 'broken') stub.failNext({ code: 'FAILED_INTERNAL', status: 500 })
      else stub.failNext(fault)
      if (fault !== 'gone') stub.failReading()

      const back = await client
        .get('/payments/return')
        .qs({ paymentType: 'NORMAL', orderId, paymentKey, amount })
        .loginAs(guest)
        .redirects(0)
      back.assertStatus(302)
      back.assertHeader('location', `/reservations/${reservation.ulid}`)
      assert.equal(await statusOf(reservation), 'PENDING_PAYMENT')
      const page = await client.get(`/reservations/${reservation.ulid}`).loginAs(guest)
      page.assertStatus(200)

      await Payment.reconcile()
      assert.equal(await statusOf(reservation), 'PENDING_PICKUP')
      assert.equal(stub.taken(), 80_000, 'once')
      await db.from('outbox_messages').delete()
      assert.deepInclude(await watch(), { open: 0, failed: 0 })
      const { findings } = await verifyLedger(db.connection())
      assert.isEmpty(findings)
    })
})

test.group('The minds are down', (group) => {
  committed(group)

  test('the built-in answers in their place, and they are asked again later', async ({
    assert,
    cleanup,
  }) => {
    await findable([{ title: '4인용 텐트', content: '아이랑 캠핑 가기 좋은 넓은 텐트예요.' }])
    await limiter.clear()
    const stub = await OpenAiStub.start()
    ai.use(stub.driver({ dimensions: 512 }))
    cleanup(async () => {
      ai.restore()
      await stub.stop()
    })
    stub.fail(...Array.from({ length: 8 }, () => 'broken' as const))
    const page = await new Visitor().visit(`/search?q=${encodeURIComponent('아이랑 캠핑 갈 텐트')}`)
    assert.equal(page.status, 200)
    const heard = await Hearing.whole('아이랑 캠핑 갈 텐트')
    assert.equal(heard.status, 200)
    assert.deepInclude(heard.last, { event: 'done', data: { by: 'builtin', isFallback: true } })
    assert.isNotEmpty(heard.named)
    assert.deepInclude(await watch(), { open: 0, failed: 0 })
  }).timeout(20_000)
})

test.group('Kakao is down', (group) => {
  group.each.setup(() => emptyDatabase)

  test('the person reads so, and comes in when it is back', async ({ assert, cleanup }) => {
    const stub = await KakaoStub.start()
    stub.use(`http://127.0.0.1:${process.env.PORT}/auth/kakao/return`)
    cleanup(async () => {
      await stub.close()
    })
    const visitor = new Visitor()
    const comeBack = async () => {
      const { location } = await visitor.visit('/auth/kakao')
      return visitor.visit(stub.consent(location!, withEmail(7_001, 'kakao@example.com')))
    }
    stub.fail('token', 'silent')
    const refused = await comeBack()
    assert.equal(refused.location, '/login')
    const page = await visitor.follow(refused)
    assert.match(page.props.flash.error, /답하지 않아요/)
    const again = await comeBack()
    assert.equal(again.location, '/sign-up/account')
    assert.deepInclude(await watch(), { open: 0, failed: 0 })
  })
})
