import { test } from '@japa/runner'
import ace from '@adonisjs/core/services/ace'

test.group('Help on the command line', () => {
  test('tells of a command that wants arguments, without any', async ({ assert }) => {
    ace.ui.switchMode('raw')
    try {
      const command = await ace.exec('help', ['users:ban'])
      command.assertSucceeded()
      const told = command.logger.getLogs().map(({ message }) => message)
      assert.include(told.join('\n'), 'users:ban')
    } finally {
      ace.ui.switchMode('normal')
    }
  })
})
