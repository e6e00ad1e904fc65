import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = Buffer.alloc(16 * 1024)
const MOUNT = 'mount -t tmpfs -o size=512k tmpfs "$0"'
const WORLD = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']

/**
 * A disk of half a megabyte, in a world of its own that ends with the server. Where nobody may mount one, the
 * server is forbidden to write files of more than a few bytes instead, and hears EFBIG for ENOSPC.
 */
export class SmallDisk {
  private mayMount: boolean

  constructor(private folder: string) {
    const tried = spawnSync('unshare', [...WORLD, 'sh', '-c', MOUNT, folder], { stdio: 'ignore' })
    this.mayMount = tried.status === 0
  }

  /** Words before the command of the server. */
  get before(): string[] {
    return this.mayMount
      ? ['unshare', ...WORLD, 'sh', '-c', `${MOUNT} && exec "$@"`, this.folder]
      : []
  }

  /** A command on that disk, which prints what is left on it when it is over. */
  around(words: string[]): string[] {
    const world = this.mayMount ? ['unshare', ...WORLD] : ['prlimit', '--fsize=500000']
    const mount = this.mayMount ? `${MOUNT} && ` : ''
    const script = `${mount}{ "$@"; code=$?; echo "left:$(ls -A "$0" | tr '\\n' ' ')"; exit $code; }`
    return [...world, 'sh', '-c', script, this.folder, ...words]
  }

  /** As others see the disk: through the server. */
  at(pid: number): string {
    return this.mayMount ? join(`/proc/${pid}/root`, this.folder) : this.folder
  }

  fill(pid: number): void {
    if (!this.mayMount) return limit(pid, '1000')
    const file = openSync(this.filler(pid), 'w')
    try {
      for (;;) writeSync(file, BLOCK)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    } finally {
      closeSync(file)
    }
  }

  clear(pid: number): void {
    if (this.mayMount) rmSync(this.filler(pid))
    else limit(pid, 'unlimited')
  }

  private filler(pid: number): string {
    return join(this.at(pid), 'filler')
  }
}

function limit(pid: number, bytes: string): void {
  const { status } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
  if (status !== 0) throw new Error('neither a small disk nor a limit can be had')
}
