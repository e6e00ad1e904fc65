import { buildServer } from './support/builds.mjs'
import { ensureDependencies } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { environmentOf } from './support/environment.mjs'
import { NO_SERVERS } from './support/services.mjs'

/** Builds the production server and its pages into build/; needs no database. */
openDoor('build', async ({ given }) => {
  await ensureDependencies()
  await buildServer(environmentOf('test', given, NO_SERVERS))
})
