/** Writes the document of the API and the types of its client; with `--check` only says whether they are current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { bootApplication } from '../bench/support/application.js'

const ROOT = new URL('../', import.meta.url)

await bootApplication()
const { generated } = await import('#openapi/generated')
const files = await generated(ROOT)
const isCurrent = process.argv.includes('--check') ? await check(files) : await write(files)
process.exit(isCurrent ? 0 : 1)

async function check(made: Map<string, string>): Promise<boolean> {
  const stale: string[] = []
  for (const [path, text] of made) {
    const present = await readFile(new URL(path, ROOT), 'utf8').catch(() => '')
    if (present !== text) stale.push(path)
  }
  if (stale.length > 0) {
    console.error(`${stale.join(', ')}: not what the code says. Run: npm run openapi`)
  }
  return stale.length === 0
}

async function write(made: Map<string, string>): Promise<boolean> {
  for (const [path, text] of made) {
    const place = new URL(path, ROOT)
    await mkdir(new URL('./', place), { recursive: true })
    await writeFile(place, text)
  }
  return true
}
