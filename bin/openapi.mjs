import { generateCode } from './support/builds.mjs'
import { ensureDependencies, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { environmentOf } from './support/environment.mjs'
import { inRoot } from './support/paths.mjs'
import { must } from './support/processes.mjs'
import { step } from './support/progress.mjs'
import { NO_SERVERS } from './support/services.mjs'

/** Writes what is generated from the code of the API: its document and the types of its client. */
openDoor('openapi', async ({ given }) => {
  await ensureDependencies()
  const env = environmentOf('test', given, NO_SERVERS)
  await generateCode(env)
  await step('API described', () =>
    must('bin/openapi.ts', NODE, ['--import=@poppinss/ts-exec', 'bin/openapi.ts'], {
      cwd: inRoot(),
      env,
      timeout: 120_000,
    })
  )
})
