import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { NODE } from '../dependencies.mjs'
import { inRoot, privateDirectory } from '../paths.mjs'
import { must } from '../processes.mjs'
import { say, step, Trouble } from '../progress.mjs'
import { serverOf, tablesOf, withClient, withConnection } from './client.mjs'
import { draftFiles, forgetDrafts, hasFiles, placeFiles, takeBackFiles } from './files.mjs'
import { NAMES, readManifest, verifyParts } from './manifest.mjs'

/** Moved last: a shop without it is not ready, and no process serves half of it. */
const LAST = 'adonis_schema'

/**
 * Brings a backup into the database and the folder of `env`: into drafts first, which are verified and then take
 * their places. Throws Trouble, and leaves everything as it was, when the backup is not whole, or a place is taken
 * and `replace` was not said. `unverified` goes on although the ledger or the audit log do not verify.
 */
export async function restore(env, folder, { replace = false, unverified = false } = {}) {
  const manifest = readManifest(folder)
  await step('Backup is whole', () => verifyParts(folder, manifest))
  const server = serverOf(env)
  const target = env.DB_DATABASE
  const draft = `${target}_restoring`
  const root = manifest.storage.kind === 'fs' ? env.STORAGE_ROOT : undefined
  await refuseTaken(server, target, root, replace)

  try {
    if (root) await step('Photos copied', () => draftFiles(folder, privateDirectory(root)))
    await step('Database loaded', () => loadDraft(server, draft, folder))
    const rows = await step('Rows counted', () => verifyRows(server, draft, manifest))
    await verifyBooks({ ...env, DB_DATABASE: draft }, unverified)
    await step('In its place', () => swap(server, { draft, target, folder, root, replace }))
    return { manifest, rows }
  } catch (error) {
    await forget(server, draft)
    throw error
  } finally {
    if (root) await forgetDrafts(root)
  }
}

async function refuseTaken(server, target, root, replace) {
  if (replace) return
  const tables = await withConnection(server, (connection) => tablesOf(connection, target))
  if (tables.length > 0) {
    throw new Trouble(
      `The database ${target} is not empty (${tables.length} tables). Add --replace to lose what is in it, or name another with --into.`
    )
  }
  if (root && (await hasFiles(root))) {
    throw new Trouble(
      `${root} is not empty. Add --replace to lose what is in it, or name another folder with --storage.`
    )
  }
}

function loadDraft(server, draft, folder) {
  return withConnection(server, async (connection) => {
    await connection.query('DROP DATABASE IF EXISTS ??', [draft])
    await connection.query('CREATE DATABASE ??', [draft])
    await load(server, draft, join(folder, NAMES.data))
  })
}

function load(server, database, path, ...through) {
  const args = ['--default-character-set=utf8mb4', '--max-allowed-packet=1G', database]
  return withClient('mariadb', server, args, (child) => {
    child.stdout.resume()
    return pipeline(createReadStream(path), createGunzip(), ...through, child.stdin)
  })
}

function verifyRows(server, draft, { tables }) {
  return withConnection(server, async (connection) => {
    let sum = 0
    for (const [table, expected] of Object.entries(tables)) {
      const [[{ rows }]] = await connection.query('SELECT COUNT(*) AS `rows` FROM ??.??', [
        draft,
        table,
      ])
      if (Number(rows) !== expected) {
        throw new Trouble(`${table} has ${rows} rows and should have ${expected}.`)
      }
      sum += expected
    }
    return sum
  })
}

async function verifyBooks(env, unverified) {
  for (const command of ['ledger:verify', 'audit:verify']) {
    try {
      await step(command, () =>
        must(`ace ${command}`, NODE, ['ace.js', command], { cwd: inRoot(), env })
      )
    } catch (error) {
      if (!unverified) {
        throw new Trouble(
          `${error.message}\nNothing was touched; --unverified restores it as it is.`
        )
      }
      say(`! ${error.message}`)
    }
  }
}

async function swap(server, { draft, target, folder, root, replace }) {
  let isDropped = false
  if (root) await placeFiles(root)
  try {
    await withConnection(server, async (connection) => {
      if (replace) {
        await connection.query('DROP DATABASE IF EXISTS ??', [target])
        isDropped = true
      }
      await connection.query('CREATE DATABASE IF NOT EXISTS ??', [target])
      await connection.query('SET SESSION foreign_key_checks = 0')
      const tables = await tablesOf(connection, draft)
      await move(
        connection,
        draft,
        target,
        tables.filter((name) => name !== LAST)
      )
      await load(server, target, join(folder, NAMES.triggers), new WithoutDefiners())
      await move(connection, draft, target, [LAST])
      await connection.query('DROP DATABASE ??', [draft])
    })
  } catch (error) {
    if (root && !isDropped) await takeBackFiles(root)
    throw error
  }
}

function move(connection, from, to, tables) {
  const moves = tables.map(() => '??.?? TO ??.??').join(', ')
  const names = tables.flatMap((table) => [from, table, to, table])
  return connection.query(`RENAME TABLE ${moves}`, names)
}

async function forget(server, draft) {
  await withConnection(server, (connection) =>
    connection.query('DROP DATABASE IF EXISTS ??', [draft])
  ).catch((error) => say(`! ${error.message}`))
}

/** Whoever restores may be another account than whoever made the triggers, and owns them from here on. */
class WithoutDefiners extends Transform {
  #text = ''

  _transform(chunk, _encoding, done) {
    this.#text += chunk.toString('utf8')
    done()
  }

  _flush(done) {
    done(null, this.#text.replace(/\/\*!\d+ DEFINER=`[^`]*`@`[^`]*`\s*\*\//g, ''))
  }
}
