import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { zipOf } from './zip.mjs'

/** What is read by people and compilers only. */
const IDLE =
  /(\.md|\.d\.[cm]?ts|\.map|\/\.package-lock\.json)$|^node_modules\/(\.bin|sharp\/(src|install))\//

/** node pack.mjs STAGE ZIP; on Node 24, whose deflate is then the same for everybody. */
const [stage, zip] = process.argv.slice(2)
const files = ['index.mjs', ...filesIn(join(stage, 'node_modules'))].filter(
  (name) => !IDLE.test(name)
)
writeFileSync(zip, zipOf(files.map((name) => ({ name, bytes: readFileSync(join(stage, name)) }))))

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stage, join(entry.parentPath, entry.name)))
}
