import type { HttpContext } from '@adonisjs/core/http'
import EmailCode from '#models/email_code'
import type { Locale } from '#models/user'
import clock from '#services/clock'

const KEY = 'sign_up'

/** The sign-up that this session is in the middle of: one address, one code, nobody else's. */
export default class SignUpFlow {
  constructor(private ctx: HttpContext) {}

  get email(): string | null {
    return this.note?.email ?? null
  }

  async code(): Promise<EmailCode | null> {
    if (!this.note) return null
    return EmailCode.query().where('flow', this.note.flow).first()
  }

  async verifiedCode(): Promise<EmailCode | null> {
    const code = await this.code()
    return code?.isVerified() ? code : null
  }

  /** Coming back to the same address within the minute goes on with the letter that was sent. */
  async start(email: string): Promise<void> {
    const code = await this.code()
    const isOnItsWay = code?.email === email && code.verifiedAt === null
    if (isOnItsWay && clock.now() < code.resendAt) return
    if (code) await code.delete()
    const { flow } = await EmailCode.start(email, this.ctx.i18n.locale as Locale)
    this.ctx.session.put(KEY, { flow, email })
  }

  /** Goes on with an address that needs no code. */
  async startProven(email: string): Promise<void> {
    const code = await this.code()
    if (code) await code.delete()
    const { flow } = await EmailCode.proven(email)
    this.ctx.session.put(KEY, { flow, email })
  }

  end(): void {
    this.ctx.session.forget(KEY)
  }

  private get note(): { flow: string; email: string } | undefined {
    return this.ctx.session.get(KEY)
  }
}
