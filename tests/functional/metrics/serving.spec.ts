import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { MetricsServer, scrape } from '#services/metrics/serving'
import { logLines } from '#tests/support/log_lines'
import { read, valueOf } from '#tests/functional/metrics/support'

async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(`http://127.0.0.1:${process.env.PORT}${path}`, init)
  await answer.arrayBuffer()
  return answer.status
}

async function seen(route: string, method: string, status: string) {
  const told = read(await scrape())
  const labels = { route, method, status }
  return valueOf(told, 'http_request_duration_seconds_count', labels) || 0
}

test.group('Serving metrics', () => {
  test('on a port of its own, and nothing else there', async ({ assert, cleanup }) => {
    const server = await MetricsServer.start('web', { host: '127.0.0.1', port: 0 })
    cleanup(() => server!.stop())
    const answer = await fetch(`http://127.0.0.1:${server!.port}/metrics`)
    const told = read(await answer.text())
    assert.equal(answer.status, 200)
    assert.equal(valueOf(told, 'process_info', { role: 'web' }), 1)
    assert.equal(valueOf(told, 'redis_up'), 1)
    assert.isBelow(valueOf(told, 'redis_latency_seconds'), 5)
    assert.equal(valueOf(told, 'ready', { check: 'all' }), 1)
    assert.isAbove(valueOf(told, 'nodejs_eventloop_lag_p99_seconds'), 0)
    assert.isAbove(valueOf(told, 'storage_free_bytes'), 0)
    for (const { name } of told) assert.match(name, /^chwimeet_/)
    const other = await fetch(`http://127.0.0.1:${server!.port}/`)
    assert.equal(other.status, 404)
    assert.equal(await ask('/metrics'), 404, 'the shop itself serves none')
  })

  test('a process whose port is taken works on, and takes it when it is free', async ({
    assert,
    cleanup,
  }) => {
    const old = await MetricsServer.start('worker', { host: '127.0.0.1', port: 0 })
    const at = { host: '127.0.0.1', port: old!.port }
    const log = logLines()
    cleanup(() => log.restore())
    const next = await MetricsServer.start('worker', { ...at, retryMs: 10 })
    cleanup(() => next!.stop())
    assert.equal(log.count('metrics have to wait, their port is taken'), 1)
    await sleep(50)
    assert.isFalse(log.has('metrics are served'))

    await old!.stop()
    for (let look = 0; look < 200 && !log.has('metrics are served'); look++) await sleep(10)
    assert.equal(next!.port, at.port)
    const answer = await fetch(`http://127.0.0.1:${at.port}/metrics`)
    await answer.arrayBuffer()
    assert.equal(answer.status, 200)
    assert.equal(log.count('metrics have to wait, their port is taken'), 1)
  })

  test('a process that ends while its port is taken never takes it', async ({
    assert,
    cleanup,
  }) => {
    const old = await MetricsServer.start('worker', { host: '127.0.0.1', port: 0 })
    const at = { host: '127.0.0.1', port: old!.port }
    const log = logLines()
    cleanup(() => log.restore())
    const next = await MetricsServer.start('worker', { ...at, retryMs: 10 })
    await next!.stop()
    await old!.stop()
    await sleep(50)
    assert.isFalse(log.has('metrics are served'))
  })

  test('requests are counted by route, and addresses make no series', async ({ assert }) => {
    const before = await seen('listings.show', 'GET', '4xx')
    for (const id of ['1000001', '1000002', '1000003']) await ask(`/listings/${id}`)
    await ask('/health/live', { method: 'PURGE' })
    await ask('/nowhere/at/all')
    assert.equal(await seen('listings.show', 'GET', '4xx'), before + 3)
    assert.isAtLeast(await seen('not_found', 'GET', '4xx'), 1)
    const routes = read(await scrape()).map(({ labels }) => labels.route ?? '')
    assert.isFalse(routes.some((route) => /1000001|nowhere|PURGE/.test(route)))
  })

  test('connections in use and requests that wait for one are told', async ({ assert }) => {
    const trx = await db.transaction()
    try {
      const told = read(await scrape())
      assert.isAtLeast(valueOf(told, 'pool_connections', { state: 'used' }), 1)
      assert.equal(valueOf(told, 'pool_connections', { state: 'pending' }), 0)
      assert.equal(valueOf(told, 'pool_size'), 20)
    } finally {
      await trx.rollback()
    }
  })
})
