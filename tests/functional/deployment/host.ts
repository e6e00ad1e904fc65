import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  copyFileSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '#tests/support/web_process'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const TS = [process.execPath, '--import=@poppinss/ts-exec']
export const COMMANDS = {
  web: [...TS, 'bin/server.ts'],
  worker: [...TS, 'bin/console.ts', 'queue:work'],
  scheduler: [...TS, 'bin/console.ts', 'schedule:run'],
  migrate: [...TS, 'bin/console.ts', 'migration:run', '--force'],
  pending: [...TS, 'bin/console.ts', 'migrations:pending'],
}

export interface Told {
  code: number | null
  said: string
}

/** A machine with nginx before two colours, deployed to by the script, as an operator does. */
export class Host {
  readonly folder = mkdtempSync(join(tmpdir(), 'chwimeet-host-'))
  readonly stateFile = join(this.folder, 'run/state.json')
  readonly upstreamFile = join(this.folder, 'live/upstream.conf')
  port = 0
  private nginx?: ChildProcess
  private words: string[] = []
  private ports = { blue: 0, green: 0 }

  static async open(settings: Record<string, unknown> = {}): Promise<Host> {
    const host = new Host()
    host.port = await freePort()
    host.ports = { blue: await freePort(), green: await freePort() }
    for (const folder of ['conf', 'live', 'tmp', 'public/assets'])
      mkdirSync(join(host.folder, folder), { recursive: true })
    copyFileSync(join(ROOT, 'deploy/nginx/nginx.conf'), host.at('conf/nginx.conf'))
    writeFileSync(
      host.at('conf/listen.conf'),
      `listen 127.0.0.1:${host.port};\naccess_log tmp/access.log requests;\n`
    )
    host.words = [
      ...(await nginxWords()),
      ...['-p', `${host.folder}/`, '-c', host.at('conf/nginx.conf')],
      ...(process.getuid?.() === 0 ? ['-g', 'user root;'] : []),
    ]
    host.settings('bluegreen.json', settings)
    return host
  }

  at(path: string): string {
    return join(this.folder, path)
  }

  /** Writes the settings of a deployment, with changes to the usual ones. */
  settings(name: string, changes: Record<string, unknown> = {}): void {
    const { blue, green } = this.ports
    const usual = {
      driver: 'processes',
      state: 'run/state.json',
      upstream: 'live/upstream.conf',
      logs: 'run/log',
      targets: 'run/targets',
      assets: 'public/assets',
      nginx: this.words,
      colours: { blue: [{ port: blue }], green: [{ port: green }] },
      commands: COMMANDS,
      companions: ['worker'],
      readySeconds: 60,
      drainSeconds: 20,
      quietMs: 500,
      stopSeconds: 15,
      settleSeconds: 1,
    }
    writeFileSync(this.at(name), JSON.stringify({ ...usual, ...changes }))
  }

  async startNginx(): Promise<void> {
    const [program, ...args] = this.words
    const log = openSync(this.at('tmp/nginx.log'), 'a')
    args[args.indexOf('user root;')] = 'user root; daemon off;'
    this.nginx = spawn(program, process.getuid?.() === 0 ? args : [...args, '-g', 'daemon off;'], {
      stdio: ['ignore', log, log],
    })
    for (let attempt = 0; !(await this.answers()); attempt++) {
      if (attempt > 200) throw new Error(readFileSync(this.at('tmp/nginx.log'), 'utf8'))
      await sleep(25)
    }
  }

  /** Runs the script. @param env what this deployment's processes are told beside the usual */
  run(
    words: string[],
    { settings = 'bluegreen.json', env = {} }: { settings?: string; env?: NodeJS.ProcessEnv } = {}
  ): Promise<Told> {
    const args = [join(ROOT, 'deploy/bluegreen.mjs'), ...words, '--config', this.at(settings)]
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...this.environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      APP_URL: `http://127.0.0.1:${this.port}`,
      TRUST_PROXY: 'loopback',
      SESSION_DRIVER: 'redis',
      LIMITER_STORE: 'memory',
      QUEUE: 'worker',
      DB_POOL_MAX: '5',
      CHAT_MESSAGES_PER_SECOND: '40',
    }
  }

  get upstream(): string {
    return readFileSync(this.upstreamFile, 'utf8')
  }

  get state(): string {
    return readFileSync(this.stateFile, 'utf8')
  }

  log(name: string): string {
    return readFileSync(this.at(`run/log/${name}.log`), 'utf8')
  }

  portOf(colour: 'blue' | 'green'): number {
    return this.ports[colour]
  }

  async close(): Promise<void> {
    for (const pid of this.pids()) await kill(pid)
    if (this.nginx?.exitCode === null) {
      const gone = once(this.nginx, 'exit')
      this.nginx.kill('SIGTERM')
      await gone
    }
    rmSync(this.folder, { recursive: true, force: true })
  }

  private pids(): number[] {
    try {
      const { colours, companions } = JSON.parse(this.state)
      return [
        ...Object.values<{ pids: string[] } | null>(colours).flatMap((each) => each?.pids ?? []),
        ...Object.values<{ pid: string }>(companions).map(({ pid }) => pid),
      ].map((mark) => Number.parseInt(mark, 10))
    } catch {
      return []
    }
  }

  private async answers(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/metrics`)
      return answer.status === 404
    } catch {
      return false
    }
  }
}

async function kill(pid: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      return
    }
    await sleep(50)
  }
}

async function nginxWords(): Promise<string[]> {
  const path = new URL('../../../bin/support/services/tools.mjs', import.meta.url).href
  const { tool } = (await import(path)) as { tool(name: string): Promise<string[]> }
  return tool('nginx')
}
