import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ended, launch } from '../processes.mjs'
import { Trouble } from '../progress.mjs'
import { tool } from '../services/tools.mjs'

/** Where the server of an environment is. */
export function serverOf(env) {
  const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password = '' } = env
  return { host, port: Number(port ?? 3306), user, password }
}

/**
 * Runs a program of MariaDB's client. The password goes by a file that only this person can read, never by the
 * command line. `work` gets the child and resolves when its streams are done; a failure shows the program's words.
 */
export async function withClient(name, server, args, work) {
  const [program, ...before] = await tool(name)
  const folder = mkdtempSync(join(tmpdir(), 'chwimeet-client-'))
  const file = join(folder, 'client.cnf')
  writeFileSync(file, optionsOf(server), { mode: 0o600 })
  try {
    const child = launch(program, [...before, `--defaults-file=${file}`, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
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
    if (code !== 0) throw new Trouble(`${name} failed: ${said.trim() || `it ended with ${code}`}`)
    if (failure) throw failure
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One connection for statements; what the server refuses is the caller's trouble. */
export async function withConnection(server, work) {
  const { createConnection } = await import('mysql2/promise')
  const connection = await createConnection({ ...server, charset: 'utf8mb4' }).catch((error) => {
    throw new Trouble(`MariaDB at ${server.host}:${server.port} does not answer: ${error.message}`)
  })
  try {
    return await work(connection)
  } finally {
    await connection.end()
  }
}

export async function tablesOf(connection, database) {
  const [rows] = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name`,
    [database]
  )
  return rows.map(({ name }) => name)
}

function optionsOf({ host, port, user, password }) {
  const quoted = `"${password.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return `[client]\nhost=${host}\nport=${port}\nuser=${user}\npassword=${quoted}\n`
}
