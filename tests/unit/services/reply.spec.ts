import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { test } from '@japa/runner'
import logger from '@adonisjs/core/services/logger'
import Reply from '#services/live/reply'

const PATIENCE = { heartbeatSeconds: 60, longestSeconds: 60 }

/** A response as far as a reply knows it. */
class Wire extends EventEmitter {
  written = ''
  writableEnded = false
  destroyed = false

  write(text: string) {
    this.written += text
  }

  end() {
    this.writableEnded = true
    this.emit('close')
  }

  cut() {
    this.destroyed = true
    this.emit('close')
  }
}

function replyOver(wire: Wire, patience = PATIENCE) {
  return new Reply(wire as unknown as ServerResponse, patience)
}

async function* failing() {
  yield { event: 'text', text: '하나' }
  throw new Error("select * from listings where title = '비밀 질문'")
}

test.group('A reply', () => {
  test('tells of a failure, and writes nothing of what was asked into the log', async ({
    assert,
  }) => {
    const said: unknown[] = []
    Object.defineProperty(logger, 'warn', {
      configurable: true,
      value: (...all: unknown[]) => said.push(all),
    })
    const wire = new Wire()
    try {
      await replyOver(wire).tell(failing())
    } finally {
      Reflect.deleteProperty(logger, 'warn')
    }
    assert.equal(wire.written, 'event: text\ndata: {"text":"하나"}\n\nevent: failed\ndata: {}\n\n')
    assert.isTrue(wire.writableEnded)
    assert.lengthOf(said, 1)
    assert.include(JSON.stringify(said), 'reply.spec')
    assert.notInclude(JSON.stringify(said), '비밀 질문')
  })

  test('is over when its reader goes, when its time is up, and when the process ends', async ({
    assert,
  }) => {
    const gone = new Wire()
    const { signal } = replyOver(gone)
    assert.isFalse(signal.aborted)
    gone.cut()
    assert.isTrue(signal.aborted)

    const slow = replyOver(new Wire(), { ...PATIENCE, longestSeconds: 0.01 })
    await new Promise((resolve) => slow.signal.addEventListener('abort', resolve))

    const wire = new Wire()
    const open = replyOver(wire)
    Reply.endAll()
    assert.isTrue(open.signal.aborted)
    assert.isTrue(wire.writableEnded)
  })
})
