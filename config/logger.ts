import env from '#start/env'
import { lineFields } from '#services/logging/cause'
import { loggedError, scrubbedLine } from '#services/logging/scrubbing'
import app from '@adonisjs/core/services/app'
import { defineConfig, targets } from '@adonisjs/core/logger'
import type { InferLoggers } from '@adonisjs/core/types'

/** What no line has, whoever hands a whole record to the log. */
const SECRET = [
  'password',
  'currentPassword',
  'email',
  'phone',
  'number',
  'holder',
  'token',
  'secret',
  'code_hash',
  'authorization',
  'cookie',
]

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: env.get('APP_NAME', 'chwimeet'),
      level: env.get('LOG_LEVEL'),
      redact: {
        paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '…',
      },
      serializers: { err: loggedError },
      mixin: lineFields,
      hooks: {
        logMethod(said, write) {
          write.apply(this, scrubbedLine(said) as typeof said)
        },
      },
      transport: {
        targets: targets()
          .pushIf(app.inDev, targets.pretty())
          .pushIf(!app.inDev, targets.file({ destination: 1 }))
          .toArray(),
      },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
