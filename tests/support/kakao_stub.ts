import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import kakao from '#services/accounts/kakao/kakao'
import { KakaoClient } from '#services/accounts/kakao/client'

export interface StubPerson {
  id: number
  email?: string
  is_email_valid?: boolean
  is_email_verified?: boolean
  profile?: { nickname?: unknown }
}

/** What goes wrong with the next call at `token` or `me`. */
export type KakaoFault = 'silent' | 'broken' | 'empty' | { status: number; body: object }

type Grant = { person: StubPerson; redirectUri: string; clientId: string }
type Answer = { status: number; body: object }

const CLIENT_ID = 'stub-rest-api-key'
const CLIENT_SECRET = 'stub-client-secret'
const TIMEOUT_MS = 400

/**
 * Kakao's sign-in as it is documented (https://developers.kakao.com/docs/latest/ko/kakaologin/rest-api): a page that
 * asks, codes that are good once, tokens, a person; errors as `{ error, error_description, error_code }` where
 * tokens are given and `{ msg, code }` elsewhere; faults on demand.
 */
export class KakaoStub {
  /** Who is signed in at Kakao in the browser that comes by. */
  person: StubPerson = { id: 1001 }
  readonly calls: string[] = []
  private codes = new Map<string, Grant>()
  private tokens = new Map<string, StubPerson>()
  private faults = new Map<string, KakaoFault>()
  private server = createServer((request, response) => void this.serve(request, response))

  static async start() {
    const stub = new KakaoStub()
    await new Promise<void>((listening) => stub.server.listen(0, '127.0.0.1', listening))
    return stub
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  /** From now on the application talks to this one. */
  use(redirectUri: string) {
    kakao.use(
      new KakaoClient({
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        authUrl: this.url,
        apiUrl: this.url,
        redirectUri,
        timeout: TIMEOUT_MS,
      })
    )
  }

  async close() {
    kakao.restore()
    this.server.closeAllConnections()
    await new Promise((closed) => this.server.close(closed))
  }

  fail(where: 'token' | 'me', fault: KakaoFault) {
    this.faults.set(where, fault)
  }

  /** The person says yes on the page at this address. @returns where they are sent, as a path */
  consent(page: string, person: StubPerson = this.person): string {
    const asked = new URL(page).searchParams
    const code = randomBytes(24).toString('base64url')
    const redirectUri = asked.get('redirect_uri') ?? ''
    this.codes.set(code, { person, redirectUri, clientId: asked.get('client_id') ?? '' })
    return this.back(asked, { code })
  }

  /** The person says no. */
  refuse(page: string): string {
    return this.back(new URL(page).searchParams, {
      error: 'access_denied',
      error_description: 'User denied access',
    })
  }

  private back(asked: URLSearchParams, answer: Record<string, string>): string {
    const { pathname } = new URL(asked.get('redirect_uri') ?? '')
    return `${pathname}?${new URLSearchParams({ ...answer, state: asked.get('state') ?? '' })}`
  }

  private async serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname, href } = new URL(request.url ?? '', this.url)
    this.calls.push(`${request.method} ${pathname}`)
    if (pathname === '/oauth/authorize') return this.show(href, response)
    const body = await bodyOf(request)
    const where = pathname === '/oauth/token' ? 'token' : 'me'
    const fault = this.faults.get(where)
    this.faults.delete(where)
    if (fault === 'silent') return
    if (fault === 'broken') return void response.end('<html>')
    const answer = fault
      ? {
          status: fault === 'empty' ? 200 : fault.status,
          body: fault === 'empty' ? {} : fault.body,
        }
      : where === 'token'
        ? this.exchange(request, body)
        : this.describe(request)
    response.writeHead(answer.status, { 'content-type': 'application/json;charset=UTF-8' })
    response.end(JSON.stringify(answer.body))
  }

  private show(page: string, response: ServerResponse) {
    const origin = new URL(new URL(page).searchParams.get('redirect_uri') ?? '').origin
    const link = (path: string, words: string) =>
      `<a href="${(origin + path).replaceAll('&', '&amp;')}">${words}</a>`
    response.writeHead(200, { 'content-type': 'text/html;charset=UTF-8' })
    response.end(
      `<!doctype html><html lang="ko"><title>카카오</title><link rel="icon" href="data:,">` +
        link(this.consent(page), '동의하고 계속하기') +
        link(this.refuse(page), '취소')
    )
  }

  private exchange({ headers, method }: IncomingMessage, body: string): Answer {
    const form = new URLSearchParams(body)
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
    if (method !== 'POST' || !isForm || form.get('grant_type') !== 'authorization_code') {
      return refused(400, 'invalid_request', 'KOE101')
    }
    if (form.get('client_id') !== CLIENT_ID || form.get('client_secret') !== CLIENT_SECRET) {
      return refused(401, 'invalid_client', 'KOE010')
    }
    const grant = this.codes.get(form.get('code') ?? '')
    this.codes.delete(form.get('code') ?? '')
    if (!grant) return refused(400, 'invalid_grant', 'KOE320')
    if (grant.redirectUri !== form.get('redirect_uri')) {
      return refused(400, 'invalid_grant', 'KOE303')
    }
    const token = randomBytes(24).toString('base64url')
    this.tokens.set(token, grant.person)
    return {
      status: 200,
      body: {
        token_type: 'bearer',
        access_token: token,
        expires_in: 21_599,
        refresh_token: randomBytes(24).toString('base64url'),
        refresh_token_expires_in: 5_183_999,
        scope: 'account_email',
      },
    }
  }

  private describe({ headers }: IncomingMessage): Answer {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
    const person = this.tokens.get(token ?? '')
    if (!person)
      return { status: 401, body: { msg: 'this access token does not exist', code: -401 } }
    const { id, profile, ...account } = person
    return {
      status: 200,
      body: {
        id,
        connected_at: '2026-11-26T01:00:00Z',
        kakao_account: {
          ...(account.email
            ? { has_email: true, email_needs_agreement: false, ...account }
            : { has_email: true, email_needs_agreement: true }),
          ...(profile ? { profile_nickname_needs_agreement: false, profile } : {}),
        },
      },
    }
  }
}

function refused(status: number, error: string, code: string): Answer {
  return { status, body: { error, error_description: error, error_code: code } }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** Somebody with an address that Kakao has seen to be theirs. */
export const withEmail = (id: number, email: string): StubPerson => ({
  id,
  email,
  is_email_valid: true,
  is_email_verified: true,
})
