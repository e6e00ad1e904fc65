export interface StreamEvent {
  name: string
  data: unknown
}

/** Events out of the bytes of an event stream, however they were cut; comments are let go. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let held = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      held += decoder.decode(value, { stream: true })
      const blocks = held.split('\n\n')
      held = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = eventIn(block)
        if (event) yield event
      }
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
}

function eventIn(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const at = line.indexOf(': ')
      return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 2)]
    })
  )
  const name = fields.get('event')
  return name ? { name, data: JSON.parse(fields.get('data') ?? '{}') as unknown } : null
}
