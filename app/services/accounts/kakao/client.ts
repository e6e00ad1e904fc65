import { isPlainEmail, tidyEmail } from '#models/user/email_address'

export interface KakaoSettings {
  clientId: string
  clientSecret: string | null
  /** Of the pages and of the tokens; https://kauth.kakao.com unless tests say otherwise. */
  authUrl: string
  /** Of what is known about a person; https://kapi.kakao.com unless tests say otherwise. */
  apiUrl: string
  /** As it is registered in Kakao's console, to the letter. */
  redirectUri: string
  /** Milliseconds until a call counts as unanswered. */
  timeout: number
}

export interface KakaoPerson {
  id: string
  /** Kakao has seen that it is theirs, and that it is theirs still; else null. */
  email: string | null
  /** What they are called there, where they let us know; shown to them, so that they see whose account it is. */
  nickname: string | null
}

/** `refused`: the code or the token is none (any more). `unavailable`: no usable answer came. */
export class KakaoFailure extends Error {
  constructor(
    readonly kind: 'refused' | 'unavailable',
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options)
  }
}

/**
 * Kakao's sign-in as OAuth 2 (https://developers.kakao.com/docs/latest/ko/kakaologin/rest-api): a page of theirs, a
 * code, a token, one question about the person. The token is used once and kept nowhere. Kakao documents no PKCE
 * for this way of signing in; the secret of the server stands in its place.
 */
export class KakaoClient {
  constructor(private settings: KakaoSettings) {}

  /** Where a person says yes or no. */
  pageFor(state: string): string {
    const page = new URL('/oauth/authorize', this.settings.authUrl)
    page.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.settings.clientId,
      redirect_uri: this.settings.redirectUri,
      state,
    }).toString()
    return page.href
  }

  /**
   * Whose code this is. A code is good once.
   * @throws {KakaoFailure}
   */
  async identify(code: string): Promise<KakaoPerson> {
    return personOf(await this.profileOf(await this.tokenFor(code)))
  }

  private async tokenFor(code: string): Promise<string> {
    const { clientId, clientSecret, redirectUri, authUrl } = this.settings
    const answer = await this.ask(new URL('/oauth/token', authUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        redirect_uri: redirectUri,
        code,
        ...(clientSecret === null ? {} : { client_secret: clientSecret }),
      }).toString(),
    })
    const { access_token: token } = answer as { access_token?: unknown }
    if (typeof token !== 'string' || token === '') throw unusable('a token')
    return token
  }

  private profileOf(token: string): Promise<unknown> {
    return this.ask(new URL('/v2/user/me', this.settings.apiUrl), {
      headers: { Authorization: `Bearer ${token}` },
    })
  }

  private async ask(address: URL, request: RequestInit): Promise<unknown> {
    try {
      const response = await fetch(address, {
        ...request,
        redirect: 'error',
        signal: AbortSignal.timeout(this.settings.timeout),
      })
      if (!response.ok) throw await refusalOf(response)
      return await response.json()
    } catch (error) {
      if (error instanceof KakaoFailure) throw error
      throw new KakaoFailure('unavailable', `no answer from ${address.pathname}`, { cause: error })
    }
  }
}

/** Kakao says why as `error_code` (KOE320) where tokens are given, and as a number, `code`, elsewhere. */
async function refusalOf(response: Response): Promise<KakaoFailure> {
  const answer: unknown = await response.json().catch(() => ({}))
  const { error_code: letter, code } = (answer ?? {}) as { error_code?: unknown; code?: unknown }
  const isRefused = response.status >= 400 && response.status < 500 && response.status !== 429
  return new KakaoFailure(
    isRefused ? 'refused' : 'unavailable',
    `Kakao answered ${response.status} ${String(letter ?? code ?? '')}`.trim()
  )
}

function personOf(profile: unknown): KakaoPerson {
  const { id, kakao_account: account } = (profile ?? {}) as {
    id?: unknown
    kakao_account?: Record<string, unknown>
  }
  if (!Number.isSafeInteger(id) || Number(id) <= 0) throw unusable('a person')
  const { email, is_email_valid: isValid, is_email_verified: isVerified } = account ?? {}
  const isProven = isValid === true && isVerified === true && typeof email === 'string'
  const proven = isProven ? tidyEmail(email) : null
  return {
    id: String(id),
    email: proven !== null && isPlainEmail(proven) ? proven : null,
    nickname: nicknameOf(account?.profile),
  }
}

function nicknameOf(profile: unknown): string | null {
  const { nickname } = (profile ?? {}) as { nickname?: unknown }
  return typeof nickname === 'string' && nickname.trim() ? nickname.trim().slice(0, 40) : null
}

function unusable(what: string) {
  return new KakaoFailure('unavailable', `Kakao's answer has no ${what.replace(/^an? /, '')}`)
}
