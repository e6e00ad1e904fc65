import { usePage } from '@inertiajs/vue3'
import {
  HttpCancelledError,
  HttpResponseError,
  XhrHttpClient,
  type HttpRequestConfig,
  type HttpResponse,
} from '@inertiajs/core'
import { ensureToken, renewToken } from '~/composables/csrf'
import { askToStepUp } from '~/composables/step_up'
import { askToSignIn } from '~/composables/sign_in_again'
import type { Data } from '@generated/data'

const SAFE = ['get', 'head', 'options']
const ACTING = 'x-acting-as'

/**
 * Loses nothing that was typed. An act with a token that is no longer good is sent again with a new one;
 * when the session had ended, or the act needs the password again, it waits for that and is then sent again.
 * So does what is asked for a form that somebody fills in, when it says whose form it is.
 */
export class ActClient extends XhrHttpClient {
  override async request(config: HttpRequestConfig): Promise<HttpResponse> {
    const isSafe = SAFE.includes(config.method.toLowerCase())
    if (isSafe && !config.headers?.[ACTING]) return super.request(config)
    if (!isSafe) await ensureToken()
    const act = { ...config, headers: { ...config.headers, ...whoseAct() } }
    let hasNewToken = false
    for (let asked = 0; ;) {
      try {
        return await super.request(act)
      } catch (error) {
        const status = error instanceof HttpResponseError ? error.response.status : 0
        if (status === 419 && !hasNewToken) {
          hasNewToken = true
          await renewToken()
        } else if (status === 428) {
          if (!(await askToStepUp())) throw new HttpCancelledError()
        } else if (status !== 401 || !(await askToSignIn(asked++ > 0))) throw error
      }
      if (config.signal?.aborted) throw new HttpCancelledError()
    }
  }
}

/** For whom the page was made: nobody acts as somebody else who signed in meanwhile. */
export function whoseAct(): Record<string, string> {
  const { user } = usePage<Data.SharedProps>().props
  return user ? { [ACTING]: String(user.id) } : {}
}
