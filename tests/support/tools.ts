import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

interface Tools {
  tool(name: 'nginx' | 'prometheus' | 'promtool' | 'docker-compose'): Promise<[string, ...string[]]>
}

const MODULE = new URL('../../bin/support/services/tools.mjs', import.meta.url).href

/** The words that begin a command for a program that operations need; fetched when first asked for. */
export async function tool(name: Parameters<Tools['tool']>[0]) {
  const { tool: find } = (await import(MODULE)) as Tools
  return find(name)
}

const execute = promisify(execFile)

/** Runs it to its end. @returns its exit code and what it said */
export async function runTool(
  name: Parameters<Tools['tool']>[0],
  args: string[],
  env: NodeJS.ProcessEnv = process.env
) {
  const [program, ...before] = await tool(name)
  try {
    const { stdout, stderr } = await execute(program, [...before, ...args], { env })
    return { code: 0, said: stdout + stderr }
  } catch (error) {
    const {
      code,
      stdout = '',
      stderr = '',
    } = error as {
      code: number
      stdout?: string
      stderr?: string
    }
    return { code, said: stdout + stderr }
  }
}
