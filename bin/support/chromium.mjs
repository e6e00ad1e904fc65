import { withLock } from './lock.mjs'
import { isProgram, must, which } from './processes.mjs'
import { step, Trouble } from './progress.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of the browser suite; fetched from Debian when this account may do so. */
export async function ensureChromium({ CHROMIUM_PATH: named }) {
  if (named && !isProgram(named))
    throw new Trouble(`CHROMIUM_PATH names ${named}, which is no program.`)
  const found = named ?? which(...NAMES)
  if (found) return found
  if (process.getuid?.() === 0 && which('apt-get')) await withLock('chromium', install)
  return which(...NAMES) ?? missing()
}

async function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
  await step('Chromium installed (apt-get)', async () => {
    await must('apt-get update', 'apt-get', [...wait, 'update'], { env })
    await must(
      'apt-get install chromium',
      'apt-get',
      [...wait, 'install', '--yes', '--no-install-recommends', 'chromium'],
      { env }
    )
  })
}

function missing() {
  throw new Trouble(
    [
      'The browser suite needs Chromium. Any one of these helps:',
      '  1. `apt-get install chromium` (done by itself when this runs as root)',
      '  2. chromium, chromium-browser or google-chrome on PATH',
      '  3. the path of one in CHROMIUM_PATH',
      'Without one: `npm test -- unit functional`',
    ].join('\n')
  )
}
