import { test } from '@japa/runner'

const MODULE = new URL('../../../bin/support/ace_commands.mjs', import.meta.url)

test.group('Commands of ace', () => {
  test('those that read or write the shop have its services started', async ({ assert }) => {
    const { isAlone } = (await import(MODULE.href)) as { isAlone: (args: string[]) => boolean }

    for (const command of ['listings:embed', 'ai:prune', 'users:ban', 'migration:run', 'repl'])
      assert.isFalse(isAlone([command]), command)
    for (const command of ['list', 'help', 'build', 'codegen', 'make:model', 'list:routes'])
      assert.isTrue(isAlone([command]), command)
    assert.isTrue(isAlone([]))
    assert.isTrue(isAlone(['listings:embed', '--help']))
  })

  test('without tables they say which database is meant, and how to reach the other', async ({
    assert,
  }) => {
    const { needsTables, withoutTables } = (await import(MODULE.href)) as {
      needsTables: (args: string[]) => boolean
      withoutTables: (mode: string, database: string, shown: string) => string
    }
    assert.isTrue(needsTables(['ledger:verify']))
    assert.isFalse(needsTables(['migration:run']))
    const said = withoutTables('development', 'chwimeet_dev', 'ledger:verify')
    assert.include(said, 'chwimeet_dev of development has no tables')
    assert.include(said, 'APP_MODE=demo npm run ace -- ledger:verify')
  })
})
