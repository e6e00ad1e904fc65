import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { PASSWORD } from '#database/factories/user_factory'
import { deliverDue } from '#models/webhook_delivery/delivering'
import WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import {
  gear,
  person,
  requested,
  setTheScene,
  tidyUp,
} from '#tests/functional/reservations/support'
import { listening } from '#tests/functional/webhooks/support'
import { seriousFindings } from '#tests/support/axe'
import { choose, enter, overflow, visit } from '#tests/support/browser'
import type { HookReceiver } from '#tests/support/hook_receiver'

const SIZES = [
  { width: 360, height: 800 },
  { width: 1280, height: 900 },
]

test.group('Webhooks and calendars in a browser', (group) => {
  let receiver: HookReceiver

  group.each.setup(async () => {
    setTheScene()
    clock.restore()
    await limiter.clear()
    const place = await listening()
    receiver = place.receiver
    return async () => {
      await place.stop()
      await tidyUp()
    }
  })

  test('a host adds a webhook, tries it, finds a failure and sends it again (size {$i})')
    .with(SIZES)
    .run(async ({ assert, browser }, size) => {
      const host = await person({ nickname: '장비부자', password: PASSWORD })
      const { page, complaints } = await enter(browser, host, size)
      const look = async (name: string) => {
        assert.equal(await overflow(page), 0, name)
        assert.deepEqual(await seriousFindings(page), [], name)
      }
      await visit(page, '/settings/profile')
      await page.getByRole('link', { name: '웹훅', exact: true }).click()
      await page.getByText('아직 웹훅이 없어요').waitFor()
      await look('hooks-empty')

      await page.getByLabel('받을 주소').fill('http://10.0.0.1/hooks')
      await page.getByRole('button', { name: '웹훅 만들기' }).click()
      await page.getByText('https로 시작하는 주소만 쓸 수 있어요.').waitFor()
      await page.getByLabel('받을 주소').fill(receiver.url())
      await page.getByRole('button', { name: '웹훅 만들기' }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: '비밀번호' }).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '서명 비밀키' }).waitFor()
      assert.match(await page.getByLabel('비밀키', { exact: true }).inputValue(), /^whsec_/)
      const kept = await page.evaluate<string>('JSON.stringify(history.state)')
      assert.notInclude(kept, 'whsec_')
      await look('hooks-secret')

      await page.getByRole('link', { name: /전송 기록과 설정/ }).click()
      await page.getByText('아직 보낸 소식이 없어요').waitFor()
      await page.getByRole('button', { name: '시험 전송' }).click()
      await page
        .getByText(/잘 받았어요/)
        .first()
        .waitFor()
      assert.deepEqual(receiver.types, ['webhook.test'])

      const { listing } = await gear({ host })
      await requested(listing, { from: 200, to: 201 })
      receiver.answerNext(500, 'database is down')
      await deliverDue()
      await page.reload()
      await page.getByText('예약 요청이 왔을 때').first().waitFor()
      const details = page.getByRole('button', { name: '자세히 보기' }).first()
      await details.click()
      await page.getByText('database is down').waitFor()
      await page.getByText('"reservation.requested"').waitFor()
      await look('hooks-log')

      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      await look('hooks-log-dark')
      await choose(page, '상태', '전달됨')
      await page.getByText('database is down').waitFor({ state: 'detached' })

      await page.getByRole('button', { name: '멈추기' }).click()
      await page.getByText('멈춘 동안의 소식은 쌓아 두고 있어요.').waitFor()
      await page.getByRole('button', { name: '다시 켜기' }).click()
      await page.getByRole('button', { name: '놓친 소식 보내기' }).click()
      await page.getByText('1개를 다시 보내고 있어요.').first().waitFor()
      await deliverDue()
      assert.deepEqual(receiver.types, [
        'webhook.test',
        'reservation.requested',
        'reservation.requested',
      ])

      await page.getByRole('button', { name: '주소와 소식 바꾸기' }).click()
      const form = page.getByRole('dialog', { name: '주소와 소식 바꾸기' })
      await form.getByRole('checkbox', { name: '정산금을 보냈을 때' }).click()
      await look('hooks-edit-dark')
      await form.getByRole('button', { name: '바꾼 내용 저장' }).click()
      await form.waitFor({ state: 'detached' })
      const { events } = await WebhookEndpoint.findByOrFail('userId', host.id)
      assert.notInclude(events, 'payout.paid')

      await page.getByRole('button', { name: '비밀키 바꾸기' }).click()
      const rotation = page.getByRole('dialog', { name: '비밀키를 바꿀까요?' })
      await rotation.getByRole('button', { name: '비밀키 바꾸기' }).click()
      await page.getByRole('heading', { name: '서명 비밀키' }).waitFor()
      await page.getByText(/이전 키도 .* 함께 서명해요/).waitFor()

      await page.getByRole('button', { name: '웹훅 지우기' }).click()
      const deletion = page.getByRole('dialog', { name: '이 웹훅을 지울까요?' })
      await deletion.getByRole('button', { name: '웹훅 지우기' }).click()
      await page.getByText('아직 웹훅이 없어요').waitFor()
      assert.deepEqual(
        complaints.filter((each) => !each.startsWith('428 ')),
        []
      )
      await page.context().close()
    })

  test('a host takes their calendar along (size {$i})')
    .with(SIZES)
    .run(async ({ assert, browser }, size) => {
      const { listing, host } = await gear({
        host: await person({ nickname: '장비부자', password: PASSWORD }),
      })
      await requested(listing, { from: 200, to: 201 })
      const { page, complaints } = await enter(browser, host, size)
      await visit(page, `/hosting/listings/${listing.id}/calendar`)
      await page.getByRole('link', { name: '캘린더 앱에서 보기' }).click()
      await page.getByRole('heading', { level: 1, name: '캘린더 구독' }).waitFor()
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
      await page.getByRole('button', { name: '주소 만들기' }).first().click()
      await page.getByRole('dialog').getByRole('textbox', { name: '비밀번호' }).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: '캘린더 주소를 만들었어요' }).waitFor()
      const address = await page.getByLabel('캘린더 주소', { exact: true }).inputValue()
      const { pathname } = new URL(address)
      const read = () => fetch(`http://127.0.0.1:${process.env.PORT}${pathname}`)
      const found = await read()
      assert.include(await found.text(), 'BEGIN:VEVENT')
      assert.equal(await overflow(page), 0)
      assert.deepEqual(await seriousFindings(page), [])
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.locator('html.dark').waitFor()
      assert.deepEqual(await seriousFindings(page), [])

      await page.getByRole('button', { name: '주소 없애기' }).click()
      const dialog = page.getByRole('dialog', { name: '주소를 없앨까요?' })
      await dialog.getByRole('button', { name: '주소 없애기' }).click()
      await page.getByText('아직 주소가 없어요.').nth(1).waitFor()
      const gone = await read()
      assert.equal(gone.status, 404)
      assert.deepEqual(
        complaints.filter((each) => !each.startsWith('428 ')),
        []
      )
      await page.context().close()
    })
})
