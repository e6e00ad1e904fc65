import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const PUBLIC = new URL('../../build/public/', import.meta.url)

/** kB after gzip of a page and the scripts that it names in its head. */
export function weightOf(html: string): { html: number; scripts: number } {
  const named = html.matchAll(/(?:rel="modulepreload" href|<script[^>]*\ssrc)="\/([^"]+\.js)"/g)
  const files = new Set([...named].map(([, file]) => file))
  const scripts = [...files].map((file) => compressed(readFileSync(new URL(file, PUBLIC))))
  return { html: compressed(html), scripts: scripts.reduce((sum, size) => sum + size, 0) }
}

function compressed(content: string | Buffer): number {
  return gzipSync(content).byteLength / 1000
}
