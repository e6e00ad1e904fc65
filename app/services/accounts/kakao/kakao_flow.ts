import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import config from '#config/accounts'
import clock from '#services/clock'
import type { KakaoPerson } from './client.js'

const ASKED = 'kakao_asked'
const PROVEN = 'kakao_proven'

interface Asked {
  state: string
  /** Who was signed in when it began. */
  userId: number | null
}

/** Whom Kakao said it is. */
export interface Known {
  id: string
  nickname: string | null
}

interface Proven extends Known {
  /** What the person was about to do with it. */
  for: 'sign_up' | 'link'
  at: string
}

/** What this session has to do with Kakao: one question under way, and whom Kakao said it is. */
export default class KakaoFlow {
  constructor(private ctx: HttpContext) {}

  /** @returns the state that the answer has to carry */
  begin(): string {
    const state = randomBytes(32).toString('base64url')
    const asked: Asked = { state, userId: this.ctx.auth.user?.id ?? null }
    this.ctx.session.put(ASKED, asked)
    return state
  }

  /** Whether this is the answer to what this session asked, as the person who asked; good once. */
  takesBack(state: unknown): boolean {
    const asked: Asked | null = this.ctx.session.pull(ASKED, null)
    if (!asked || typeof state !== 'string') return false
    const [given, known] = [Buffer.from(state), Buffer.from(asked.state)]
    if (given.length !== known.length || !timingSafeEqual(given, known)) return false
    return asked.userId === (this.ctx.auth.user?.id ?? null)
  }

  keep({ id, nickname }: KakaoPerson, reason: Proven['for']): void {
    const proven: Proven = { id, nickname, for: reason, at: clock.now().toISO() }
    this.ctx.session.put(PROVEN, proven)
  }

  /** Who was about to sign up has an account: once they are in, they are asked whether to link. */
  turnToLinking(): boolean {
    const proven: Proven | undefined = this.ctx.session.get(PROVEN)
    if (!proven || !this.proven('sign_up')) return false
    this.ctx.session.put(PROVEN, { ...proven, for: 'link' })
    return true
  }

  /** Whoever this is at Kakao, while it is fresh. */
  proven(reason: Proven['for']): Known | null {
    const proven: Proven | undefined = this.ctx.session.get(PROVEN)
    if (proven?.for !== reason) return null
    const age = clock.now().toMillis() - Date.parse(proven.at)
    if (age < 0 || age >= config.kakaoMinutes * 60_000) return null
    return { id: proven.id, nickname: proven.nickname ?? null }
  }

  end(): void {
    this.ctx.session.forget(PROVEN)
  }
}
