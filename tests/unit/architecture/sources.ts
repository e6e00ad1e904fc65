import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Source {
  path: string
  text: string
}

const ROOT = new URL('../../../', import.meta.url).pathname

/** Files below the folders, with paths relative to the project's root. */
export function sources(folders: string[], pattern = /\.(ts|vue)$/): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && pattern.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return { path: path.slice(ROOT.length), text: readFileSync(path, 'utf8') }
      })
  )
}

export function importsOf({ text }: Source): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1])
}

/** Paths of the sources whose imports match. */
export function importing(files: Source[], pattern: RegExp): string[] {
  return files
    .filter((file) => importsOf(file).some((specifier) => pattern.test(specifier)))
    .map((file) => file.path)
}
