import { replaceFile, textOf } from './files.mjs'

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

  /** Takes the file as it was back when nginx refuses the new one. */
  async pointAt(colour, addresses) {
    const before = textOf(this.upstream)
    replaceFile(this.upstream, upstreamOf(colour, addresses))
    try {
      await this.run('-t')
    } catch (error) {
      if (before !== undefined) replaceFile(this.upstream, before)
      throw error
    }
    await this.run('-s', 'reload')
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
