import { test } from '@japa/runner'
import type { WebSocket } from 'ws'
import type { I18n } from '@adonisjs/i18n'
import config from '#config/chat'
import Connection from '#chat/connection'

function aSocket(bufferedAmount: number) {
  const done: string[] = []
  const socket = {
    OPEN: 1,
    CLOSED: 3,
    readyState: 1,
    bufferedAmount,
    send: () => void done.push('send'),
    terminate: () => void done.push('terminate'),
    ping: () => void done.push('ping'),
  }
  const identity = { userId: 1, handle: 'x', epoch: 0, i18n: {} as I18n, token: null }
  return { done, connection: new Connection(socket as unknown as WebSocket, identity) }
}

test.group('A connection of the chat', () => {
  test('one that takes what it is sent gets more', ({ assert }) => {
    const { done, connection } = aSocket(config.bufferBytes)
    connection.send('hello')
    assert.deepEqual(done, ['send'])
  })

  test('one that takes nothing is cut off, and gets nothing more', ({ assert }) => {
    const { done, connection } = aSocket(config.bufferBytes + 1)
    connection.send('hello')
    connection.send('hello')
    assert.deepEqual(done, ['terminate'])
  })

  test('one that did not answer the last probe is found out by the next', ({ assert }) => {
    const { done, connection } = aSocket(0)
    assert.isTrue(connection.probe())
    assert.isFalse(connection.probe())
    assert.deepEqual(done, ['ping'])
    connection.isAlive = true
    assert.isTrue(connection.probe())
  })
})
