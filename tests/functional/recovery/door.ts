import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { auditKey } from '#config/audit'

/** The environment of an operator of the shop of the tests. */
export const OPERATOR = {
  ...process.env,
  APP_MODE: 'test',
  AUDIT_KEY: auditKey.release(),
}

/** `backup` or `restore` as operators use them. @returns its exit code and what it said */
export function door(name: 'backup' | 'restore', ...args: string[]) {
  return told([process.execPath, `bin/${name}.mjs`, ...args], OPERATOR)
}

export async function told([program, ...args]: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  await once(child, 'close')
  return { code: child.exitCode, said }
}
