import marketplace from '#services/settings/marketplace'
import mode from '#config/mode'
import type User from '#models/user'
import AccountTransformer from '#transformers/account_transformer'
import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

export type Flash = Record<'success' | 'notice' | 'error', string | null>

export default class InertiaMiddleware extends BaseInertiaMiddleware {
  /** Runs for error pages too, where the later middleware may not have touched the context. */
  async share(ctx: HttpContext) {
    const { auth, i18n } = ctx as Partial<HttpContext>
    const user: User | undefined = auth?.user
    if (user?.avatarUploadId) await user.load('avatar')
    if (user) await user.loadCount('sanctions')
    if (user) await user.loadCount('passkeys')

    return {
      errors: ctx.inertia.always(this.getValidationErrors(ctx)),
      flash: ctx.inertia.always(flashOf(ctx)),
      locale: ctx.inertia.always((i18n?.locale ?? 'ko') as 'ko' | 'en'),
      mode: ctx.inertia.always(mode.name),
      hasSandboxPayments: ctx.inertia.always(mode.warnsOfSandboxPayments),
      announcement: ctx.inertia.always(announcementIn((i18n?.locale ?? 'ko') as 'ko' | 'en')),
      bookingHorizonDays: marketplace.bookingHorizonDays,
      isDegraded: ctx.inertia.always(ctx.isDegraded ?? false),
      user: ctx.inertia.always(user ? AccountTransformer.transform(user) : undefined),
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    await this.init(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }
}

/** What an admin says on top of every page. */
function announcementIn(locale: 'ko' | 'en'): string | null {
  return (locale === 'ko' ? marketplace.noticeKo : marketplace.noticeEn) || null
}

function flashOf(ctx: Partial<HttpContext>): Flash {
  const messages = ctx.session?.flashMessages
  const bag: Record<string, string> = messages?.get('errorsBag') ?? {}
  const fault = Object.entries(bag).find(([code]) => code !== 'E_VALIDATION_ERROR')?.[1]
  return {
    success: messages?.get('success') ?? null,
    notice: messages?.get('notice') ?? null,
    error: messages?.get('error') ?? fault ?? null,
  }
}

declare module '@adonisjs/inertia/types' {
  type MiddlewareSharedProps = InferSharedProps<InertiaMiddleware>
  export interface SharedProps extends MiddlewareSharedProps {}
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** The session store is down: nobody can be recognised in this request. */
    isDegraded?: boolean
  }
}
