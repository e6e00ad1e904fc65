import { rmSync } from 'node:fs'
import { replaceFile, textOf } from './files.mjs'
import { Trouble } from './trouble.mjs'

const HEAD = 'Written by deploy/bluegreen.mjs; changed by a deployment only.'

/** Which colour nginx sends people to. */
export class Nginx {
  /** @param upstream the file; @param run has nginx do something: `-t`, `-s reload` */
  constructor(upstream, run) {
    this.upstream = upstream
    this.run = run
  }

  /** The colour that the file names, undefined before the first deployment. */
  get colour() {
    return /^# colour: (\w+)$/m.exec(textOf(this.upstream) ?? '')?.[1]
  }

  pointAt(colour, addresses) {
    return this.#follow(upstreamOf(colour, addresses))
  }

  pointAtNobody() {
    return this.#follow(nobody())
  }

  /** Afterwards nginx does what the file says; or it throws, and both are as they were. */
  async #follow(text) {
    const before = textOf(this.upstream)
    replaceFile(this.upstream, text)
    try {
      await this.run('-t')
      await this.#reload()
    } catch (error) {
      if (before === undefined) rmSync(this.upstream, { force: true })
      else replaceFile(this.upstream, before)
      throw error
    }
  }

  async #reload() {
    try {
      await this.run('-s', 'reload')
    } catch (error) {
      throw new Trouble(`nginx was not told of it; does it run? ${error.message}`, { cause: error })
    }
  }
}

/** Of a host where nothing was deployed yet: nginx starts, and answers 502. */
export function nobody() {
  return `# ${HEAD}\nupstream chwimeet {\n  server 127.0.0.1:1;\n}\n`
}

/** The application closes connections that were idle for five seconds: nginx has to be the first to do so. */
export function upstreamOf(colour, addresses) {
  const servers = addresses.map(({ host, port }) => `  server ${host}:${port};`)
  return [
    `# ${HEAD}`,
    `# colour: ${colour}`,
    'upstream chwimeet {',
    ...(servers.length > 1 ? ['  least_conn;'] : []),
    ...servers,
    '  keepalive 64;',
    '  keepalive_timeout 4s;',
    '}',
    '',
  ].join('\n')
}
