import { test } from '@japa/runner'
import '#services/metrics/counted'
import '#services/metrics/gauges'
import '#services/metrics/process_gauges'
import { registry } from '#services/metrics/registry'
import { dashboards, doc, inFolder } from '#tests/unit/observability/files'

const PREFIX = 'chwimeet_'

/** Prom-client's own are named by it, not by us. */
const isOwn = (name: string) => !/^chwimeet_(nodejs|process_(?!info))/.test(name)

function documented(): Map<string, string[]> {
  const rows = doc('observability.md').matchAll(
    /^\| `(\w+)` \| ([\w, ]*)\| (?:counted|looked|shared)/gm
  )
  return new Map(
    [...rows].map(([, name, labels]) => [
      PREFIX + name,
      labels
        .split(',')
        .map((label) => label.trim())
        .filter(Boolean),
    ])
  )
}

function named(text: string): string[] {
  const names = text.matchAll(/chwimeet_\w+/g)
  return [...names].map(([name]) => name.replace(/_(bucket|sum|count)$/, ''))
}

test.group('Metrics', () => {
  test('each is in the table of the docs with its labels, and the table has no other', ({
    assert,
  }) => {
    const metrics = registry.getMetricsAsArray().filter(({ name }) => isOwn(name))
    const table = documented()
    assert.isAbove(table.size, 40)
    assert.sameMembers(
      [...table.keys()],
      metrics.map(({ name }) => name)
    )
    for (const metric of metrics) {
      const { name, labelNames } = metric as unknown as { name: string; labelNames: string[] }
      assert.sameMembers(table.get(name)!, labelNames, name)
    }
  })

  test('alerts and dashboards name none that does not exist', ({ assert }) => {
    const known = [...documented().keys()]
    const panels = dashboards().flatMap(({ panels: all }) => all.flatMap(({ targets }) => targets))
    const asked = [
      ...named(inFolder('alerts.yml')),
      ...named(inFolder('alerts.test.yml')),
      ...panels.flatMap(({ expr }) => named(expr)),
    ]
    assert.isAbove(asked.length, 100)
    assert.deepEqual(
      asked.filter((name) => isOwn(name) && !known.includes(name)),
      []
    )
  })
})
