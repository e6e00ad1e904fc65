import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import type { Plugin } from 'vite'
import { categories } from '../../database/data/categories.js'
import { pictures } from '../../resources/pictures.js'

const FOLDER = new URL('../../public/pictures/', import.meta.url)
/** Twice the largest size at which a page shows one. */
const PIXELS = 160

/**
 * Draws the pictures that pages show by name. Their package is 100 MB of text, so neither the server
 * nor a page reads it: what is needed lies in public/pictures, drawn once.
 */
export function drawPictures(): Plugin {
  return { name: 'draw-pictures', buildStart: draw }
}

async function draw() {
  const missing = names().filter((name) => !existsSync(new URL(`${name}.webp`, FOLDER)))
  if (missing.length === 0) return
  await mkdir(FOLDER, { recursive: true })
  const source = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji/icons.json')
  const { icons } = JSON.parse(await readFile(source, 'utf8'))
  for (const name of missing) {
    if (!icons[name]) throw new Error(`There is no Fluent emoji named "${name}"`)
    await writeFile(new URL(`${name}.webp`, FOLDER), await pixels(icons[name].body))
  }
}

function names(): string[] {
  const tree = categories.flatMap(({ icon, children }) => [
    icon,
    ...children.map((child) => child.icon),
  ])
  return [...new Set([...tree, ...pictures])]
}

function pixels(body: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${PIXELS}" viewBox="0 0 32 32">${body}</svg>`
  return sharp(Buffer.from(svg)).webp({ quality: 86, effort: 5 }).toBuffer()
}
