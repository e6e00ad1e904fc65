import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { NODE } from '../dependencies.mjs'
import { inRoot } from '../paths.mjs'
import { must } from '../processes.mjs'
import { say, step, Trouble } from '../progress.mjs'
import { serverOf, tablesOf, withClient, withConnection, withTurn } from './client.mjs'
import { draftFiles, forgetDrafts, hasFiles, placeFiles, takeBackFiles } from './files.mjs'
import { folderGiven, refuseNested } from './folders.mjs'
import { NAMES, readManifest, verifyParts } from './manifest.mjs'
import { withRoom } from './room.mjs'
import { refuseRunning } from './running.mjs'

/** Moved last: a shop without it is not ready, and no process serves half of it. */
const LAST = 'adonis_schema'

/**
 * Brings a backup into the database and the folder of `env`: into drafts first, which are verified and then take
 * their places. Throws Trouble, and leaves everything as it was, when the backup is not whole, processes are connected
 * and `whileRunning` was not said, or a place is taken and `replace` was not said. `unverified` goes on although the
 * ledger or the audit log do not verify. `hasRedis` is false for a database that is not the one of the shop's Redis.
 */
export async function restore(
  env,
  folder,
  { replace = false, unverified = false, whileRunning = false, hasRedis = true } = {}
) {
  const manifest = readManifest(folder)
  await step('Backup is whole', () => verifyParts(folder, manifest))
  const server = serverOf(env)
  const target = env.DB_DATABASE
  const root = manifest.storage.kind === 'fs' ? env.STORAGE_ROOT : undefined
  if (root) refuseNested(folder, root)
  if (!whileRunning) await refuseRunning(env, server, { hasRedis })
  await refuseTaken(server, target, root, replace)
  if (root) folderGiven(root)
  return withTurn(server, target, async () => {
    const rows = await bring(env, folder, { manifest, server, target, root, replace, unverified })
    return { manifest, rows }
  })
}

async function bring(env, folder, { manifest, server, target, root, replace, unverified }) {
  const draft = `${target}_restoring`
  try {
    await makeDraft(server, draft)
    if (root) await step('Photos copied', () => copyPhotos(folder, root, manifest))
    await step('Database loaded', () => load(server, draft, join(folder, NAMES.data)))
    const rows = await step('Rows counted', () => verifyRows(server, draft, manifest))
    await verifyBooks({ ...env, DB_DATABASE: draft }, unverified)
    await step('In its place', () => swap(server, { draft, target, folder, root, replace }))
    return rows
  } catch (error) {
    if (!(error instanceof NotAllowed)) await forget(server, draft)
    throw error
  } finally {
    if (root) await forgetDrafts(root)
  }
}

function copyPhotos(folder, root, { storage }) {
  const needed = async () => storage.bytes
  return withRoom(root, { needed, undo: () => forgetDrafts(root) }, () => draftFiles(folder, root))
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

async function makeDraft(server, draft) {
  await withConnection(server, async (connection) => {
    await connection.query('DROP DATABASE IF EXISTS ??', [draft])
    await connection.query('CREATE DATABASE ??', [draft])
  }).catch((error) => {
    throw new NotAllowed(
      `${error.message}\n${server.user} has to be allowed to make ${draft}, where a backup is verified. Nothing was touched.`
    )
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

/** There is no draft to forget then, and it could not be forgotten. */
class NotAllowed extends Trouble {}

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
