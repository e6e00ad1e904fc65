import { readFileSync } from 'node:fs'

interface S3Event {
  Records: { eventName: string; s3: { bucket: { name: string }; object: { key: string } } }[]
}

/** What S3 sends when objects arrive; as recorded in its documentation, with these keys. */
export function s3Event(keys: string[], { bucket = 'photos', eventName = '' } = {}): S3Event {
  const { Records } = fixture<S3Event>('object_created')
  return {
    Records: keys.map((key) => {
      const record = structuredClone(Records[0])
      record.s3.bucket.name = bucket
      record.s3.object.key = key
      if (eventName) record.eventName = eventName
      return record
    }),
  }
}

/** The same, fetched from a queue: one message for each body. */
export function queueEvent(bodies: Record<string, unknown>) {
  const [record] = fixture<{ Records: object[] }>('from_queue').Records
  return {
    Records: Object.entries(bodies).map(([messageId, body]) => ({
      ...record,
      messageId,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })),
  }
}

export function testEvent() {
  return fixture<object>('test_event')
}

function fixture<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../../lambda/events/${name}.json`, import.meta.url), 'utf8')
  )
}
