import { ensureDependencies } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { packageLambda } from './support/lambda/package.mjs'

/** The resizer as AWS Lambda takes it: lambda/dist/chwimeet-resize-{x64,arm64}.zip. */
openDoor('lambda:package', async () => {
  await ensureDependencies()
  await packageLambda()
})
