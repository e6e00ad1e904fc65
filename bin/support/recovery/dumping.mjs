import { createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGzip } from 'node:zlib'
import { Trouble } from '../progress.mjs'
import { withClient } from './client.mjs'

const ALWAYS = [
  '--default-character-set=utf8mb4',
  '--single-transaction',
  '--quick',
  '--skip-lock-tables',
  '--no-tablespaces',
]
const DATA = [
  ...ALWAYS,
  '--hex-blob',
  '--complete-insert',
  '--skip-triggers',
  '--skip-add-locks',
  '--skip-add-drop-table',
]
const TRIGGERS = [...ALWAYS, '--no-create-info', '--no-data', '--triggers', '--skip-opt']

/**
 * Tables and rows as of one instant, while others go on writing. Resolves with what was written:
 * { tables: { name: rows }, binlog: { file, position } | null }.
 */
export async function dumpData(server, database, path, { whyNoBinlog }) {
  const counting = new Counting()
  const options = whyNoBinlog ? DATA : [...DATA, '--master-data=2']
  await dump(server, [...options, database], path, counting)
  if (!counting.isWhole) throw new Trouble('mariadb-dump ended before it was done.')
  return { tables: counting.tables, binlog: counting.binlog }
}

/** Kept apart from the data, which is to be loaded without what triggers would do to it. */
export function dumpTriggers(server, database, path) {
  return dump(server, [...TRIGGERS, database], path)
}

function dump(server, args, path, ...through) {
  return withClient('mariadb-dump', server, args, (child) => {
    child.stdin.end()
    const file = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    return pipeline(child.stdout, ...through, createGzip({ level: 6 }), file)
  })
}

/** Counts rows as they pass: mariadb-dump begins a line with each, and escapes line feeds within them. */
export class Counting extends Transform {
  tables = {}
  binlog = null
  isWhole = false
  #decoder = new StringDecoder('latin1')
  #rest = ''
  #table

  _transform(chunk, _encoding, done) {
    const lines = `${this.#rest}${this.#decoder.write(chunk)}`.split('\n')
    this.#rest = lines.pop()
    for (const line of lines) this.#read(line)
    done(null, chunk)
  }

  _flush(done) {
    this.#read(this.#rest)
    done()
  }

  #read(line) {
    if (line.startsWith('(')) return void this.tables[this.#table]++
    const created = /^CREATE TABLE `([^`]+)`/.exec(line)
    if (created) return void (this.tables[created[1]] = 0)
    const inserted = /^INSERT INTO `([^`]+)`/.exec(line)
    if (inserted) {
      this.#table = inserted[1]
      return void this.tables[this.#table]++
    }
    const at = /^-- CHANGE MASTER TO MASTER_LOG_FILE='([^']+)', MASTER_LOG_POS=(\d+)/.exec(line)
    if (at) this.binlog = { file: at[1], position: Number(at[2]) }
    if (line.startsWith('-- Dump completed')) this.isWhole = true
  }
}
