import { test } from '@japa/runner'
import { importing, sources } from '#tests/unit/architecture/sources'

const DATABASE_NOW =
  /(?<![.\w])(NOW|SYSDATE|CURDATE|CURTIME|UTC_DATE|UTC_TIME)\(|(CURRENT|UTC)_TIMESTAMP|CURRENT_DATE/

/** Instants that the database writes itself, and that are compared with its own clock for that. */
const ITS_OWN = [
  { what: 'leases of runs', in: /models\/job_run\//, of: /leased_until|started_at|ended_at/ },
  { what: 'leases of effects', in: /services\/outbox\/claims/, of: /claimed_until|CLAIM_END/ },
  {
    what: 'leases of embeddings, marked by triggers and by statements',
    in: /models\/listing\/embedding\//,
    of: /due_at|embedded_at|INTERVAL LEAST/,
  },
  {
    what: 'arrivals, which a trigger stamps, and alerts that begin beside them',
    in: /models\/saved_search(\.ts|\/arrivals)/,
    of: /arrived_at < UTC_TIMESTAMP|alerts_since/,
  },
  { what: 'when figures were counted', in: /models\/dashboard\/counting/, of: /counted_at/ },
  {
    what: 'how far the two clocks are apart',
    in: /services\/scheduler\/skew/,
    of: /UNIX_TIMESTAMP/,
  },
  {
    what: 'the watch, which does not trust the instances',
    in: /services\/(watchdog|metrics\/figures)\//,
    of: /UTC_TIMESTAMP/,
  },
]

test.group('Architecture: direction of imports', () => {
  test('pages know no server code but its types', ({ assert }) => {
    const pages = sources(['resources']).map((file) => ({
      ...file,
      text: file.text.replaceAll(/import type [^;]*?from\s+['"][^'"]+['"]/g, ''),
    }))
    assert.isAbove(pages.length, 5)
    assert.deepEqual(
      importing(pages, /^#|\/app\/|^@adonisjs\/(core(?!\/http\/url_builder_client$)|lucid)/),
      []
    )
  })

  test('models know no HTTP and nothing that stands above them', ({ assert }) => {
    const models = sources(['app/models'])
    assert.isAbove(models.length, 20)
    assert.deepEqual(
      importing(
        models,
        /@adonisjs\/core\/http|^#(controllers|transformers|policies|middleware|validators|commands|mails)\//
      ),
      []
    )
  })

  test('services know no HTTP and not their callers', ({ assert }) => {
    const services = sources(['app/services'])
    assert.isAbove(services.length, 3)
    assert.deepEqual(
      importing(services, /^#(controllers|transformers|policies|middleware|commands)\//),
      []
    )
  })

  test('the environment is read in config, start and bin only', ({ assert }) => {
    const files = sources(['app', 'database', 'resources'])
    assert.deepEqual(importing(files, /^#start\/env$/), [])
    const readers = files.filter(
      (file) => /process\.env\b/.test(file.text) && !/process\.env\.DEV_MODE/.test(file.text)
    )
    assert.deepEqual(
      readers.map((file) => file.path),
      []
    )
  })

  test('the database’s clock is asked for what is its own, and for nothing else', ({ assert }) => {
    const asked = sources(['app']).flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => DATABASE_NOW.test(line))
        .filter((line) => !ITS_OWN.some((own) => own.in.test(path) && own.of.test(line)))
        .map((line) => `${path}: ${line.trim()}`)
    )
    assert.deepEqual(asked, [])
  })

  test('rules ask the clock for the time', ({ assert }) => {
    const impatient = sources(['app/models']).filter((file) =>
      /new Date\(\)|Date\.now\(\)|DateTime\.(now|utc|local)\(\)/.test(file.text)
    )
    assert.deepEqual(
      impatient.map((file) => file.path),
      []
    )
  })
})
