import { join } from 'node:path'
import { test } from '@japa/runner'
import { alertNames, doc, FOLDER, inFolder } from '#tests/unit/observability/files'
import { runTool } from '#tests/support/tools'

test.group('Alerts', (group) => {
  group.tap((each) => each.timeout(120_000))

  test('Prometheus takes the configuration and the rules', async ({ assert }) => {
    const config = await runTool('promtool', ['check', 'config', join(FOLDER, 'prometheus.yml')])
    assert.equal(config.code, 0, config.said)
    const rules = await runTool('promtool', ['check', 'rules', join(FOLDER, 'alerts.yml')])
    assert.equal(rules.code, 0, rules.said)
    assert.include(rules.said, `${alertNames().length} rules found`)
  })

  test('each fires when it should and is silent otherwise', async ({ assert }) => {
    const tests = await runTool('promtool', ['test', 'rules', join(FOLDER, 'alerts.test.yml')])
    assert.equal(tests.code, 0, tests.said)
  })

  test('each has a test of both, a summary, a severity and a way out', ({ assert }) => {
    const names = alertNames()
    assert.isAbove(names.length, 20)
    const cases = [...inFolder('alerts.test.yml').matchAll(/^ +- name: (.+)$/gm)].map(
      ([, name]) => name
    )
    const runbooks = [...doc('runbooks.md').matchAll(/^#+ (\w+)$/gm)].map(([, title]) => title)
    for (const name of names) {
      assert.include(cases, `${name} fires`)
      assert.include(cases, `${name} is silent`)
      assert.include(runbooks, name, 'a section of docs/runbooks.md')
    }
    for (const rule of inFolder('alerts.yml')
      .split(/^ +- alert: /m)
      .slice(1)) {
      const name = rule.slice(0, rule.indexOf('\n'))
      assert.match(rule, /severity: (page|warning)\n/, name)
      assert.match(rule, /summary: '.+'/, name)
      assert.include(rule, `runbook: docs/runbooks.md#${name.toLowerCase()}\n`)
    }
  })

  test('a broken rule would be noticed', async ({ assert }) => {
    const { code } = await runTool('promtool', ['check', 'rules', join(FOLDER, 'dashboards.mjs')])
    assert.notEqual(code, 0)
  })
})
