import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { PASSWORD } from '#database/factories/user_factory'
import BankAccount from '#models/bank_account'
import { earned, setTheTill, usableAccount } from '#tests/functional/payouts/support'
import { paid, person } from '#tests/functional/reservations/support'
import { seriousFindings } from '#tests/support/axe'
import { enter, overflow, visit } from '#tests/support/browser'

const PHONE = { width: 360, height: 740 }

test.group('Money on a phone, in Korean', (group) => {
  let till: ReturnType<typeof setTheTill>

  group.each.setup(() => {
    till = setTheTill()
    return till.tidyUp
  })

  test('a host enters a bank account, looks at what they earn, and takes it along as a file', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼', password: PASSWORD })
    const { payout } = await earned({ listing: { host } })
    await payout.execute()
    await paid({ listing: { host, title: '둘이 쓰는 카약' } })
    const { page, complaints } = await enter(browser, host, PHONE)

    await visit(page, '/settings/bank-account')
    await page.getByRole('button', { name: '계좌 저장하기' }).click()
    await page.getByText('은행을 골라 주세요.').first().waitFor()
    await page.getByRole('combobox', { name: '은행' }).click()
    await page.getByRole('option', { name: '카카오뱅크' }).click()
    await page.getByLabel('계좌번호').fill('3333-01')
    await page.getByLabel('예금주').fill('김숲속')
    await page.getByLabel('지금 비밀번호').fill(PASSWORD)
    await page.getByRole('button', { name: '계좌 저장하기' }).click()
    await page.getByText('이 은행의 계좌번호는 숫자 13자리예요').waitFor()
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByLabel('계좌번호').fill('3333-01-2345678')
    await page.getByLabel('지금 비밀번호').fill(PASSWORD)
    await page.getByRole('button', { name: '계좌 저장하기' }).click()
    await page.getByText('*********5678').waitFor()
    await page.getByText(/부터 쓸 수 있어요/).waitFor()
    await page.getByText('계좌를 저장했어요').first().waitFor({ state: 'hidden' })
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByRole('button', { name: '숲속캠퍼 님의 메뉴' }).click()
    await page.getByRole('menuitem', { name: '정산' }).click()
    await page.getByRole('heading', { level: 1, name: '정산' }).waitFor()
    assert.equal(await page.getByTestId('total-paid').textContent().then(trimmed), '9,500원')
    assert.equal(await page.getByTestId('total-upcoming').textContent().then(trimmed), '28,500원')
    assert.equal(await page.getByRole('row', { name: /2026년 6월 9,500원/ }).count(), 1)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])

    await page.getByRole('link', { name: /보낸 돈/ }).click()
    await page.getByRole('link', { name: /둘이 쓰는 카약/ }).waitFor({ state: 'hidden' })
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV 내려받기' }).click(),
    ])
    const text = await readFile(await file.path(), 'utf8')
    assert.match(text, /^\uFEFF"예약 번호"/)
    assert.lengthOf(text.trim().split('\r\n'), 2)
    assert.match(file.suggestedFilename(), /^chwimeet-earnings-2026-06-0\d\.csv$/)
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('a host removes the bank account with their password, and with nothing else', async ({
    assert,
    browser,
  }) => {
    const host = await person({ nickname: '숲속캠퍼', password: PASSWORD })
    await usableAccount(host)
    const { page, complaints } = await enter(browser, host, PHONE)
    await visit(page, '/settings/bank-account')
    await page.getByRole('button', { name: '계좌 삭제' }).click()
    const dialog = page.getByRole('dialog', { name: '정산 계좌를 삭제할까요?' })
    await dialog.getByLabel('지금 비밀번호').fill('not-the-password')
    await dialog.getByRole('button', { name: '계좌 삭제' }).click()
    await dialog.getByText('지금 비밀번호가 맞지 않아요.').waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])
    assert.isNotNull(await BankAccount.currentOf(host))

    await dialog.getByLabel('지금 비밀번호').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByText('아직 계좌가 없어요').waitFor()
    assert.isNull(await BankAccount.currentOf(host))
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('combobox', { name: '은행' }).click()
    assert.deepEqual(complaints, [])
    await page.context().close()
  })

  test('a guest reads and prints the receipt of a rental', async ({ assert, browser }) => {
    const { reservation, guest } = await earned()
    const { page, complaints } = await enter(browser, guest, PHONE)
    await visit(page, `/reservations/${reservation.ulid}`)
    await page.getByRole('link', { name: '영수증 보기' }).click()
    await page.getByRole('heading', { level: 1, name: '영수증' }).waitFor()
    await page.getByText('시험 결제 (취밋)').waitFor()
    await page.getByText(reservation.ulid).waitFor()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await seriousFindings(page), [])

    await page.emulateMedia({ media: 'print' })
    assert.isFalse(await page.getByRole('banner').isVisible())
    assert.isFalse(await page.getByRole('button', { name: '인쇄하기' }).isVisible())
    assert.isTrue(await page.getByText('60,000원').first().isVisible())
    /** The photos of the scene have no file. */
    const own = complaints.filter((complaint) => !complaint.includes('/photos/'))
    assert.deepEqual(own, [])
    await page.context().close()
  })
})

const trimmed = (text: string | null) => text?.trim()
