import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { progress } from '../support/report.js'
import type { Photo } from './photos.js'

const run = promisify(execFile)

/** The yardstick's program; fetched from Debian when this account may do so. */
export async function ensureVips(): Promise<string> {
  if (!isThere() && process.getuid?.() === 0) {
    progress('libvips-tools is fetched (apt-get)')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['-qq', 'update'], { env })
    await run('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', 'libvips-tools'], {
      env,
    })
  }
  if (!isThere()) throw new Error('The yardstick is missing: install libvips-tools')
  const { stdout } = spawnSync('vipsthumbnail', ['--vips-version'], { encoding: 'utf8' })
  return stdout.trim().split('\n')[0]
}

/**
 * The sizes of a listing's photos, by as many processes at once as our handler has photos in hand.
 * @param folder gets NAME_card.webp and NAME_full.webp
 */
export async function thumbnails(photos: Photo[], folder: string, processes: number) {
  const lanes = Array.from({ length: processes }, (_, lane) =>
    photos.filter((_photo, at) => at % processes === lane).map(({ file }) => file)
  )
  await Promise.all(
    lanes
      .filter((files) => files.length > 0)
      .map(async (files) => {
        const crop = ['--size', '800x600', '--smartcrop', 'centre']
        await run('vipsthumbnail', [...files, ...crop, ...output(folder, 'card')])
        await run('vipsthumbnail', [...files, '--size', '1920x1440', ...output(folder, 'full')])
      })
  )
}

function output(folder: string, size: string) {
  return ['--output', `${folder}/%s_${size}.webp[Q=80,strip]`]
}

function isThere() {
  return spawnSync('vipsthumbnail', ['--vips-version']).status === 0
}
