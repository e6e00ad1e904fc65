import i18nManager from '@adonisjs/i18n/services/main'
import { I18n } from '@adonisjs/i18n'
import { RequestValidator } from '@adonisjs/core/http'
import { speaksProblems } from '#exceptions/problem_details'
import { wordsOf } from '#validators/rules/words'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Korean unless the person chose otherwise: their profile first, then the cookie of a visitor. What the
 * browser prefers counts for programs only: nothing of a Korean page should be said in English.
 */
export default class DetectLocaleMiddleware {
  static {
    RequestValidator.messagesProvider = (ctx) => wordsOf(ctx.i18n)
  }

  async handle(ctx: HttpContext, next: NextFn) {
    ctx.i18n = i18nManager.locale(this.localeOf(ctx))
    ctx.containerResolver.bindValue(I18n, ctx.i18n)
    if ('view' in ctx) ctx.view.share({ i18n: ctx.i18n, locale: ctx.i18n.locale })
    return next()
  }

  private localeOf(ctx: HttpContext): string {
    const supported = i18nManager.supportedLocales()
    const wanted =
      ctx.auth?.user?.locale ??
      ctx.request.plainCookie('locale', { encoded: false }) ??
      (speaksProblems(ctx) ? ctx.request.language(supported) : null)
    return supported.includes(wanted) ? wanted : i18nManager.defaultLocale
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    i18n: I18n
  }
}
