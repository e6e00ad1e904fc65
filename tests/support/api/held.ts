import type { PluginFn } from '@japa/runner/types'
import type { HttpContext } from '@adonisjs/core/http'
import emitter from '@adonisjs/core/services/emitter'
import { NAME as FUZZ } from '#tests/support/fuzz/sending'
import { Contract } from './contract.js'

/**
 * Holds every answer that the API gives in a test against its document, whoever asked, and fails the test in which one
 * of them differs.
 */
export function heldToDocument(): PluginFn {
  return ({ runner }) => {
    const faults: string[] = []
    let contract: Contract | undefined
    let isListening = false

    const listen = () => {
      if (isListening) return
      isListening = true
      emitter.on('http:request_completed', ({ ctx }) => {
        if (!ctx.route?.name?.startsWith('api.')) return
        try {
          contract ??= new Contract()
          faults.push(...contract.faultsOf(exchangeOf(ctx)))
        } catch (error) {
          faults.push(String(error))
        }
      })
    }
    const tell = () => {
      const found = [...new Set(faults.splice(0))]
      if (found.length === 0) return
      throw new Error(`The API and its document differ:\n${found.join('\n')}`)
    }
    runner.onSuite((suite) => {
      if (suite.name !== 'functional') return
      suite.setup(listen)
      suite.onGroup((group) => group.each.teardown(tell))
    })
  }
}

/** As it came: middleware may have added to what the controller reads. */
function sentBody(request: HttpContext['request']): unknown {
  const isJson = /^application\/json\b/i.test(request.header('content-type') ?? '')
  const raw = isJson ? request.raw() : null
  return raw ? (JSON.parse(raw) as unknown) : null
}

function exchangeOf({ request, response, route }: HttpContext) {
  const sent: unknown = response.getBody()
  const text = typeof sent === 'string' ? sent : JSON.stringify(sent ?? null)
  return {
    operation: route!.name!.replace(/^api\./, ''),
    status: response.getStatus(),
    headers: response.getHeaders() as Record<string, unknown>,
    body: request.method() === 'HEAD' ? {} : bodyOf(response, text),
    ...(request.header('user-agent') !== FUZZ && {
      asked: { query: request.qs(), body: sentBody(request) },
    }),
  }
}

/** A file that is streamed went by, and who asks for the head has nothing else: of it the head alone is held, as if anything were in it. */
function bodyOf({ hasStream }: HttpContext['response'], text: string): unknown {
  if (hasStream) return {}
  return text === '' ? null : (JSON.parse(text) as unknown)
}
