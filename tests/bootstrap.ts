import type { Socket } from 'node:net'
import fc from 'fast-check'
import { assert } from '@japa/assert'
import { apiClient } from '@japa/api-client'
import { browserClient } from '@japa/browser-client'
import { pluginAdonisJS } from '@japa/plugin-adonisjs'
import type { Config } from '@japa/runner/types'
import app from '@adonisjs/core/services/app'
import server from '@adonisjs/core/services/server'
import testUtils from '@adonisjs/core/services/test_utils'
import { authApiClient } from '@adonisjs/auth/plugins/api_client'
import { authBrowserClient } from '@adonisjs/auth/plugins/browser_client'
import { sessionApiClient } from '@adonisjs/session/plugins/api_client'
import { sessionBrowserClient } from '@adonisjs/session/plugins/browser_client'
import { shieldApiClient } from '@adonisjs/shield/plugins/api_client'
import { inertiaApiClient } from '@adonisjs/inertia/plugins/api_client'
import { chromium } from 'playwright'
import { heldToDocument } from '#tests/support/api/held'
import { nodeServer } from '#start/node_server'
import { tally } from '#tests/support/tally'

/** The same walks each time, so that a red run means a change. TEST_SEED=random looks for new ones. */
const seed = process.env.TEST_SEED ?? '20261126'
fc.configureGlobal({ seed: seed === 'random' ? Date.now() : Number(seed) })

const baseURL = `http://127.0.0.1:${process.env.PORT}`

export const plugins: Config['plugins'] = [
  assert(),
  tally(),
  heldToDocument(),
  pluginAdonisJS(app, { baseURL }),
  apiClient(baseURL),
  sessionApiClient(app),
  shieldApiClient(),
  authApiClient(app),
  inertiaApiClient(app),
  browserClient({
    runInSuites: ['browser'],
    contextOptions: { locale: 'ko-KR', timezoneId: 'Asia/Seoul', baseURL },
    launcher: () =>
      chromium.launch({
        executablePath: process.env.CHROMIUM_PATH,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
  }),
  sessionBrowserClient(app),
  authBrowserClient(app),
]

export const runnerHooks: Required<Pick<Config, 'setup' | 'teardown'>> = {
  setup: [],
  teardown: [],
}

export const configureSuite: Config['configureSuite'] = (suite) => {
  if (['browser', 'functional'].includes(suite.name)) {
    suite.setup(serve)
    suite.onGroup((group) => group.teardown(endScene))
  }
  if (suite.name === 'browser') suite.setup(relayEffects)
}

/** A page that a failed test left open would keep the server, and so the suite, from ever ending. */
async function serve() {
  const stop = await testUtils.httpServer().start(nodeServer)
  const open = new Set<Socket>()
  server.getNodeServer()?.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return async () => {
    const stopped = stop()
    for (const socket of open) socket.destroy()
    await stopped
  }
}

/** A frozen clock or a faked provider that a group leaves behind would be the next group's riddle. */
async function endScene() {
  const { default: clock } = await import('#services/clock')
  const { default: payments } = await import('#services/payments/payments')
  clock.restore()
  payments.restore()
}

/** A browser waits for letters as people do; other suites drain the outbox by hand. */
async function relayEffects() {
  const { default: OutboxRelay } = await import('#services/outbox/relay')
  const relay = new OutboxRelay()
  relay.start(500)
  return () => relay.stop()
}
