import { HttpCancelledError, HttpResponseError } from '@inertiajs/core'
import { useHttp } from '@inertiajs/vue3'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/browser'
import { ref } from 'vue'
import { useFaultSaying } from '~/composables/use_fault_toasts'
import { useI18n } from '~/composables/use_i18n'

/** Why nothing came of it, by the name of the browser's error. */
const PROBLEMS: Record<string, string> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
  NotSupportedError: 'unsupported',
}

/** Talks to the keys in a person's devices; the code for it is loaded when it is needed. */
export function usePasskey() {
  const { t } = useI18n()
  const { sayFault } = useFaultSaying()
  const request = useHttp<Record<string, never>, { options: unknown }>({})
  const isBusy = ref(false)
  const problem = ref<string>()

  /** @param from where the server says what to ask. @returns what the device said, or null */
  async function ask<T>(from: string, answer: (options: unknown) => Promise<T>): Promise<T | null> {
    isBusy.value = true
    problem.value = undefined
    try {
      const { options } = await request.post(from)
      return await answer(options)
    } catch (fault) {
      explain(fault)
      return null
    } finally {
      isBusy.value = false
    }
  }

  function explain(fault: unknown) {
    if (fault instanceof HttpCancelledError) return
    const isOfServer = fault instanceof HttpResponseError || !(fault instanceof Error)
    if (isOfServer || fault.name.startsWith('Http')) return sayFault(fault)
    const isMissing = !('PublicKeyCredential' in window)
    const why = isMissing ? 'unsupported' : (PROBLEMS[fault.name] ?? 'failed')
    problem.value = t(`auth.passkey.${why}`)
  }

  const show = (from: string) =>
    ask<AuthenticationResponseJSON>(from, async (options) => {
      const { startAuthentication } = await import('@simplewebauthn/browser')
      return startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
    })

  const make = (from: string) =>
    ask<RegistrationResponseJSON>(from, async (options) => {
      const { startRegistration } = await import('@simplewebauthn/browser')
      return startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
    })

  return { isBusy, problem, show, make }
}
