import { test } from '@japa/runner'
import { importing, sources } from '#tests/unit/architecture/sources'

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
