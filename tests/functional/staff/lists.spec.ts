import { test } from '@japa/runner'
import AuditEntry from '#models/audit_entry'
import User from '#models/user'
import { person } from '#tests/functional/reservations/support'
import { emptyDatabase } from '#tests/support/empty_database'

const PEOPLE = 35
const LISTS = [
  'users',
  'cases',
  'appeals',
  'reservations',
  'disputes',
  'listings',
  'reviews',
  'comments',
  'settings',
  'audit',
  'jobs',
  'queue',
  'violations',
  'payments',
  'refunds',
  'payouts',
  'ai',
]

test.group('Lists of the back office', (group) => {
  group.each.setup(() => emptyDatabase)

  test('are searched, narrowed, sorted and paged by the server', async ({ assert, client }) => {
    const staff = await person({ role: 'moderator', nickname: '가람' })
    for (let at = 0; at < PEOPLE; at++) await person({ nickname: `이웃${100 + at}` })
    const list = async (query: string) => {
      const page = await client.get(`/admin/users?${query}`).loginAs(staff).withInertia()
      return page.inertiaProps.list as {
        rows: { nickname: string }[]
        total: number
        pages: number
        isMalformed: boolean
      }
    }
    const first = await list('sort=nickname')
    assert.equal(first.total, PEOPLE + 1)
    assert.equal(first.pages, 2)
    assert.equal(first.rows[0].nickname, '가람')
    const second = await list('sort=nickname&page=2')
    assert.lengthOf(second.rows, PEOPLE + 1 - 30)
    assert.equal(second.rows.at(-1)?.nickname, `이웃${99 + PEOPLE}`)
    const found = await list('q=%EC%9D%B4%EC%9B%83110')
    assert.deepEqual(
      found.rows.map(({ nickname }) => nickname),
      ['이웃110']
    )
    const staffOnly = await list('role=moderator')
    assert.equal(staffOnly.total, 1)
    assert.isFalse(staffOnly.isMalformed)
  })

  test('leave out what an address cannot mean, and say so', async ({ assert, client }) => {
    const staff = await person({ role: 'admin' })
    const odd = ['role=king', 'sort=password', 'page=-1', 'page=335', 'from=yesterday', 'nothing=1']
    for (const query of [...odd, 'q[]=x', 'q=a&q=b']) {
      const page = await client.get(`/admin/users?${query}`).loginAs(staff).withInertia()
      page.assertStatus(200)
      const { isMalformed, total } = page.inertiaProps.list as Record<string, unknown>
      assert.isTrue(isMalformed, query)
      assert.equal(total, 1)
    }
    const last = await client.get('/admin/users?page=334').loginAs(staff).withInertia()
    assert.isFalse((last.inertiaProps.list as { isMalformed: boolean }).isMalformed)
    const wild = await client.get('/admin/users?q=%25').loginAs(staff).withInertia()
    assert.equal((wild.inertiaProps.list as { total: number }).total, 0)
  })

  test('words that no code can hold find nothing there, on every list and in every file', async ({
    assert,
    client,
  }) => {
    const staff = await person({ role: 'admin' })
    for (const list of LISTS) {
      for (const words of ['캠핑', '🏕️', 'Å', "' OR 1=1 --", '\\%_']) {
        const query = new URLSearchParams({ q: words })
        const page = await client.get(`/admin/${list}?${query}`).loginAs(staff).withInertia()
        assert.equal(page.status(), 200, `${list} ${words}`)
        const file = await client.get(`/admin/${list}/export?${query}`).loginAs(staff)
        assert.equal(file.status(), 200, `${list} ${words}`)
      }
    }
  })

  test('a file has all that fits, no formula, and leaves a trace', async ({ assert, client }) => {
    const staff = await person({ role: 'admin' })
    const risky = await person({ nickname: '=cmd' })
    await User.query().whereNotIn('id', [staff.id, risky.id]).delete()
    const file = await client.get('/admin/users/export?role=user').loginAs(staff)
    file.assertStatus(200)
    file.assertHeader('content-type', 'text/csv; charset=utf-8')
    const lines = file.text().replace('\uFEFF', '').trim().split('\r\n')
    assert.lengthOf(lines, 2)
    assert.include(lines[0], '"닉네임"')
    assert.include(lines[1], `${risky.id},"'=cmd","${risky.email}"`)
    const entry = await AuditEntry.query().where('action', 'users.exported').firstOrFail()
    assert.equal(entry.actorId, staff.id)
    assert.deepEqual(entry.factsAfter, { role: 'user' })
  })

  test('do not exist for anybody but staff', async ({ client }) => {
    const neighbour = await person()
    for (const path of ['/admin', '/admin/users', '/admin/users/export']) {
      const page = await client.get(path).loginAs(neighbour)
      page.assertStatus(404)
    }
  })
})
