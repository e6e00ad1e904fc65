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
})
