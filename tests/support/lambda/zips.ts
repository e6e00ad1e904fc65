import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What `npm run lambda:package` makes; made first, if something changed. */
export async function lambdaZip(cpu: 'x64' | 'arm64'): Promise<Buffer> {
  await promisify(execFile)(process.execPath, ['bin/lambda_package.mjs'], { cwd: ROOT })
  return readFile(`${ROOT}/lambda/dist/chwimeet-resize-${cpu}.zip`)
}
