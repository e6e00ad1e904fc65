import OpenAI from 'openai'
import type { ChatCompletionContentPart } from 'openai/resources/chat/completions'
import { checkedWith } from '../checking.js'
import { AiFailure, type Asking, type Usage } from '../contract.js'
import { failureOf } from './failures.js'
import { impatientFetch } from './patience.js'
import type { Shape } from './schemas.js'

export type OpenAiSettings = {
  key: string
  /** With its version: https://api.openai.com/v1. */
  baseUrl: string
  models: { embed: string; rank: string; answer: string }
  dimensions: number
  /** Milliseconds for a whole call, with its retries. */
  timeouts: Record<'embed' | 'query' | 'rank' | 'answer' | 'draft' | 'summarise', number>
  /** How often a call that failed in passing (429, 5xx, no connection) is repeated. */
  retries: number
}

export type Talk = {
  model: string
  system: string
  /** What strangers wrote; it goes as JSON. */
  data: unknown
  photos?: Uint8Array[]
  atMostTokens: number
  timeout: number
}

/** The calls, without meaning: what is asked and what comes back is the driver's. */
export class OpenAiApi {
  private client: OpenAI

  constructor({ key, baseUrl, retries }: OpenAiSettings) {
    const client = { apiKey: key, baseURL: baseUrl, maxRetries: retries, fetch: impatientFetch }
    this.client = new OpenAI({ ...client, organization: null, project: null, logLevel: 'off' })
  }

  async embed(
    body: { model: string; input: string[]; dimensions: number },
    { asking, timeout }: { asking: Asking; timeout: number }
  ): Promise<{ vectors: number[][]; usage: Usage }> {
    const answer = await this.within({ asking, timeout }, (options) =>
      this.client.embeddings.create({ ...body, encoding_format: 'float' }, options)
    )
    const vectors: number[][] = []
    for (const { index, embedding } of answer.data ?? []) vectors[index] = embedding
    const usage = { model: body.model, inputTokens: answer.usage?.prompt_tokens ?? 0 }
    return { vectors, usage: { ...usage, outputTokens: 0 } }
  }

  /** @returns what the model wrote, parsed; of the shape that was asked for unless the provider ignores it */
  async fill(talk: Talk, shape: Shape, asking: Asking): Promise<{ value: unknown; usage: Usage }> {
    const answer = await this.within({ asking, timeout: talk.timeout }, (options) =>
      this.client.chat.completions.create(
        {
          ...bodyOf(talk),
          response_format: { type: 'json_schema', json_schema: { ...shape, strict: true } },
        },
        options
      )
    )
    const usage = usageOf(talk.model, answer.usage)
    const choice = answer.choices?.[0]
    if (!choice || choice.finish_reason !== 'stop' || !choice.message?.content)
      throw new AiFailure('malformed', `ended with ${choice?.finish_reason ?? 'nothing'}`, usage)
    const { content } = choice.message
    return { value: checkedWith(usage, () => parsed(content)), usage }
  }

  async *stream(talk: Talk, asking: Asking): AsyncGenerator<string, Usage> {
    const time = AbortSignal.timeout(talk.timeout)
    const signals = { caller: asking.signal, time }
    let ending: string | null = null
    let usage = usageOf(talk.model, null)
    try {
      const chunks = await this.client.chat.completions.create(
        { ...bodyOf(talk), stream: true, stream_options: { include_usage: true } },
        { signal: together(signals), timeout: talk.timeout }
      )
      for await (const chunk of chunks) {
        const choice = chunk.choices?.[0]
        if (chunk.usage) usage = usageOf(talk.model, chunk.usage)
        ending = choice?.finish_reason ?? ending
        if (choice?.delta?.content) yield choice.delta.content
      }
    } catch (error) {
      throw failureOf(error, signals)
    }
    if (together(signals).aborted) throw failureOf(null, signals)
    if (ending !== 'stop') throw new AiFailure('broken', `the stream ended with ${ending}`, usage)
    return usage
  }

  private async within<T>(
    { asking, timeout }: { asking: Asking; timeout: number },
    call: (options: { signal: AbortSignal; timeout: number }) => Promise<T>
  ): Promise<T> {
    const signals = { caller: asking.signal, time: AbortSignal.timeout(timeout) }
    try {
      return await call({ signal: together(signals), timeout })
    } catch (error) {
      throw failureOf(error, signals)
    }
  }
}

function bodyOf({ model, system, data, photos = [], atMostTokens }: Talk) {
  const words: ChatCompletionContentPart = { type: 'text', text: JSON.stringify(data) }
  const pictures = photos.map((bytes): ChatCompletionContentPart => {
    const url = `data:${typeOf(bytes)};base64,${Buffer.from(bytes).toString('base64')}`
    return { type: 'image_url', image_url: { url } }
  })
  return {
    model,
    max_completion_tokens: atMostTokens,
    messages: [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: [words, ...pictures] },
    ],
  }
}

function typeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff) return 'image/jpeg'
  return bytes[0] === 0x89 ? 'image/png' : 'image/webp'
}

function together({ caller, time }: { caller?: AbortSignal; time: AbortSignal }): AbortSignal {
  return caller ? AbortSignal.any([caller, time]) : time
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AiFailure('malformed', 'not JSON')
  }
}

/** Nothing where the provider does not count: it is then held to have used the most that it can have. */
function usageOf(
  model: string,
  usage: { prompt_tokens?: number; completion_tokens?: number } | null | undefined
): Usage {
  return {
    model,
    inputTokens: usage?.prompt_tokens ?? 0,
    outputTokens: usage?.completion_tokens ?? 0,
  }
}
