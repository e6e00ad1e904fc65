import type { HttpContext } from '@adonisjs/core/http'
import type { MiddlewareAsClass, NextFn } from '@adonisjs/core/types/http'

type Lazy = () => Promise<{ default: MiddlewareAsClass }>

export const PROGRAMS = /^\/api\/(?!docs\/?$)|^\/mcp\/?$/

/**
 * Middleware that the API does without: it knows no files, cookies, sessions or page policies, and
 * they cost more than its answers do.
 */
export function pagesOnly(load: Lazy): Lazy {
  return async () => {
    const { default: Middleware } = await load()
    return {
      default: class PagesOnly {
        async handle(ctx: HttpContext, next: NextFn) {
          if (PROGRAMS.test(ctx.request.url())) return next()
          const own = await ctx.containerResolver.make(Middleware)
          return own.handle(ctx, next)
        }
      },
    }
  }
}
