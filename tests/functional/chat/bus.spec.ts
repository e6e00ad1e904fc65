import { setTimeout as sleep } from 'node:timers/promises'
import logger from '@adonisjs/core/services/logger'
import { test } from '@japa/runner'
import Bus from '#chat/bus'
import { until } from '#tests/functional/scheduler/processes'

test.group('The bus of the chat', () => {
  test('that is stopped tells nobody that it hears nothing any more', async ({
    assert,
    cleanup,
  }) => {
    const warned: unknown[] = []
    const { warn } = logger
    logger.warn = (...words: unknown[]) => void warned.push(words)
    cleanup(() => void (logger.warn = warn))
    const bus = new Bus(
      () => {},
      () => {}
    )
    bus.start()
    await until(async () => bus.isUp)
    bus.stop()
    await until(async () => !bus.isUp)
    await sleep(20)
    assert.deepEqual(warned, [])
  })
})
