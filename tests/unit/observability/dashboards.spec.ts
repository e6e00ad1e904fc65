import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { DASHBOARDS, dashboards, FOLDER } from '#tests/unit/observability/files'

interface Generator {
  dashboards(): Record<string, string>
}

test.group('Dashboards', () => {
  test('are as the file that makes them says', async ({ assert }) => {
    const { dashboards: made } = (await import(join(FOLDER, 'dashboards.mjs'))) as Generator
    const files = made()
    assert.lengthOf(Object.keys(files), dashboards().length)
    for (const [name, text] of Object.entries(files))
      assert.equal(readFileSync(join(DASHBOARDS, name), 'utf8'), text, name)
  })

  test('have what Grafana needs, each id once, and a datasource to choose', ({ assert }) => {
    const all = dashboards()
    assert.lengthOf([...new Set(all.map(({ uid }) => uid))], 6)
    for (const { title, schemaVersion, templating, panels } of all) {
      assert.isAtLeast(schemaVersion, 36)
      assert.containSubset(templating.list, [
        { name: 'datasource', type: 'datasource', query: 'prometheus' },
      ])
      assert.lengthOf([...new Set(panels.map(({ id }) => id))], panels.length, title)
      const places = panels.map(({ gridPos }) => `${gridPos.x} ${gridPos.y}`)
      assert.lengthOf([...new Set(places)], panels.length, title)
      for (const panel of panels) {
        assert.equal(panel.type, 'timeseries')
        assert.isAtMost(panel.gridPos.x + panel.gridPos.w, 24)
        assert.isNotEmpty(panel.targets)
        assert.deepEqual(panel.datasource, { type: 'prometheus', uid: '${datasource}' })
        for (const { expr, legendFormat, datasource } of panel.targets) {
          assert.equal(datasource.uid, '${datasource}')
          assert.match(expr, /chwimeet_|up\{/)
          assert.isNotEmpty(legendFormat)
        }
      }
    }
  })
})
