import 'reflect-metadata'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import type { Ignitor as Started } from '@adonisjs/core'

const APP_ROOT = new URL('../', import.meta.url)

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

/** Writes the document of the API and the types of its client; with `--check` only says whether they are current. */
async function main(ignitor: Started) {
  const app = ignitor
    .tap((one) => {
      one.booting(async () => {
        await import('#start/env')
      })
    })
    .createApp('console')
  await app.init()
  await app.boot()
  await app.start(() => {})
  const { generated } = await import('#openapi/generated')
  const files = await generated(APP_ROOT)
  const stale = await staleOf(files)
  if (!process.argv.includes('--check')) await write(files)
  else if (stale.length > 0) {
    console.error(`${stale.join(', ')}: not what the code says. Run: npm run openapi`)
    process.exitCode = 1
  }
}

async function staleOf(files: Map<string, string>): Promise<string[]> {
  const stale: string[] = []
  for (const [path, text] of files) {
    const present = await readFile(new URL(path, APP_ROOT), 'utf8').catch(() => '')
    if (present !== text) stale.push(path)
  }
  return stale
}

async function write(files: Map<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const place = new URL(path, APP_ROOT)
    await mkdir(new URL('./', place), { recursive: true })
    await writeFile(place, text)
  }
}

main(new Ignitor(APP_ROOT, { importer: IMPORTER }))
  .catch((error) => {
    process.exitCode = 1
    return prettyPrintError(error)
  })
  .finally(() => process.exit())
