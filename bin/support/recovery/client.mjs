import { randomUUID } from 'node:crypto'
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, launch } from '../processes.mjs'
import { Trouble } from '../progress.mjs'
import { tool } from '../services/tools.mjs'

const NEEDED = ['DB_HOST', 'DB_USER', 'DB_DATABASE']

/** Where the server of an environment is. */
export function serverOf(env) {
  const missing = NEEDED.filter((name) => !env[name])
  if (missing.length > 0) throw new Trouble(`Not given: ${missing.join(', ')}.`)
  const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password = '' } = env
  return { host, port: Number(port ?? 3306), user, password }
}

/** Of a stream whose other end has gone: why it went is told by the program. */
const CUT_OFF = ['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE']

/**
 * Runs a program of MariaDB's client. `work` gets the child and resolves when its streams are done; a failure of
 * the program shows its words.
 */
export async function withClient(name, server, args, work) {
  const [program, ...before] = await tool(name)
  const options = optionsFile(server)
  try {
    const child = launch(program, [...before, '--defaults-file=/dev/fd/3', ...args], {
      stdio: ['pipe', 'pipe', 'pipe', options],
    })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text) => (said = `${said}${text}`.slice(-2_000)))
    const [code, failure] = await Promise.all([
      ended(child),
      work(child).then(
        () => undefined,
        (error) => error
      ),
    ])
    if (failure && !CUT_OFF.includes(failure.code)) throw failure
    if (code !== 0) throw new Trouble(`${name} failed: ${said.trim() || `it ended with ${code}`}`)
    if (failure) throw failure
  } finally {
    closeSync(options)
  }
}

/** One connection for statements; what the server refuses is the caller's trouble. */
export async function withConnection(server, work) {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ ...server, charset: 'utf8mb4' }).catch((error) => {
    const verb = error.sqlState ? 'refuses' : 'does not answer'
    throw new Trouble(`MariaDB at ${server.host}:${server.port} ${verb}: ${error.message}`)
  })
  try {
    return await work(connection)
  } catch (error) {
    if (!error.sqlState && !error.fatal) throw error
    throw new Trouble(`MariaDB at ${server.host}:${server.port} refuses: ${error.message}`)
  } finally {
    await connection.end()
  }
}

/** One backup or restore of a database at a time, wherever the others run. */
export function withTurn(server, database, work) {
  return withConnection(server, async (connection) => {
    const name = `recovery of ${database}`.slice(0, 64)
    const [[{ isOurs }]] = await connection.query('SELECT GET_LOCK(?, 0) AS isOurs', [name])
    if (!isOurs) throw new Trouble(`Another backup or restore of ${database} is under way.`)
    return work()
  })
}

export async function tablesOf(connection, database) {
  const [rows] = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name`,
    [database]
  )
  return rows.map(({ name }) => name)
}

/** Open, and nowhere to be found: a password neither shows on a command line nor stays behind, whoever is killed. */
function optionsFile({ host, port, user, password }) {
  const path = join(tmpdir(), `chwimeet-client-${randomUUID()}`)
  const quoted = `"${password.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  try {
    const file = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    writeSync(file, `[client]\nhost=${host}\nport=${port}\nuser=${user}\npassword=${quoted}\n`, 0)
    return file
  } catch (error) {
    throw new Trouble(`Nothing can be written into ${tmpdir()}: ${error.message}`)
  }
}
