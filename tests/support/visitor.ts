import { request as send, type IncomingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
  /** Where the answer leads, for a redirect. */
  location: string | null
  /** The page of an Inertia answer. */
  component: string | null
  props: Record<string, any>
}

type Fields = Record<string, unknown>

/**
 * A person with a browser of their own: keeps cookies between requests, sends the CSRF token, speaks
 * Inertia and follows no redirect unless asked. `from` is the loopback address they come from,
 * `actingAs` the person whose page is open, whoever is signed in.
 */
export class Visitor {
  private cookies = new Map<string, string>()
  private lastPage = '/'

  constructor(
    private options: {
      from?: string
      agent?: string
      language?: 'ko' | 'en'
      actingAs?: number
      /** Of another server than the test's own. */
      port?: number
    } = {}
  ) {
    if (options.language) this.cookies.set('locale', options.language)
  }

  async visit(path: string): Promise<Answer> {
    const answer = await this.send('GET', path)
    if (answer.status === 200) this.lastPage = path
    return answer
  }

  post = (path: string, fields: Fields = {}) => this.submit('POST', path, fields)
  put = (path: string, fields: Fields = {}) => this.submit('PUT', path, fields)
  delete = (path: string, fields: Fields = {}) => this.submit('DELETE', path, fields)

  /** Submits, then goes where the answer leads: the page that the person sees in the end. */
  async submit(method: string, path: string, fields: Fields): Promise<Answer> {
    await this.token()
    return this.send(method, path, fields)
  }

  async follow(answer: Answer): Promise<Answer> {
    let at = answer
    for (let hops = 0; at.location && hops < 5; hops++) at = await this.visit(at.location)
    return at
  }

  async logIn(email: string, password: string): Promise<Answer> {
    await this.visit('/login')
    const answer = await this.post('/login', { email, password })
    await this.follow(answer)
    return answer
  }

  /** All of them, as a header says it. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** As a page does that was open while its session ended. */
  withoutToken(method: string, path: string, fields: Fields): Promise<Answer> {
    this.cookies.delete('XSRF-TOKEN')
    return this.send(method, path, fields)
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  private async token() {
    if (!this.cookies.has('XSRF-TOKEN')) await this.send('GET', '/csrf-token')
  }

  private send(method: string, path: string, fields?: Fields): Promise<Answer> {
    const body = fields ? JSON.stringify(fields) : undefined
    const port = this.options.port ?? Number(process.env.PORT)
    const origin = `http://127.0.0.1:${port}`
    const token = this.cookies.get('XSRF-TOKEN')
    return new Promise((resolve, reject) => {
      const request = send(
        {
          host: '127.0.0.1',
          port,
          path,
          method,
          localAddress: this.options.from,
          headers: {
            'accept': 'text/html, application/xhtml+xml',
            'x-inertia': 'true',
            'x-inertia-version': 'test',
            'x-requested-with': 'XMLHttpRequest',
            'user-agent': this.options.agent ?? 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0',
            'referer': origin + this.lastPage,
            'cookie': this.cookieHeader(),
            ...(body && {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
            }),
            ...(this.options.actingAs && { 'x-acting-as': this.options.actingAs }),
            ...(token && { 'x-xsrf-token': decodeURIComponent(token) }),
          },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part) => parts.push(part))
          response.on('end', () => resolve(this.read(response, Buffer.concat(parts).toString())))
        }
      )
      request.on('error', reject)
      request.end(body)
    })
  }

  private read(
    { statusCode = 0, headers }: { statusCode?: number; headers: IncomingHttpHeaders },
    body: string
  ): Answer {
    for (const cookie of headers['set-cookie'] ?? []) this.keep(cookie)
    const page = headers['x-inertia'] ? JSON.parse(body) : null
    return {
      status: statusCode,
      headers,
      body,
      location: pathOf(headers.location, this.options.port),
      component: page?.component ?? null,
      props: page?.props ?? {},
    }
  }

  private keep(cookie: string) {
    const [pair] = cookie.split(';')
    const at = pair.indexOf('=')
    const isGone = /max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)
    if (isGone) this.cookies.delete(pair.slice(0, at))
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

/** Where a submitted form leads. */
export async function leadsTo(answer: Promise<Answer>): Promise<string | null> {
  const { location } = await answer
  return location
}

export async function statusOf(answer: Promise<Answer>): Promise<number> {
  const { status } = await answer
  return status
}

function pathOf(
  location: string | undefined,
  port: string | number = process.env.PORT!
): string | null {
  if (!location) return null
  const { host, pathname, search, hash } = new URL(location, 'http://here')
  const isHere = host === 'here' || host === `127.0.0.1:${port}`
  return isHere ? pathname + search + hash : location
}
