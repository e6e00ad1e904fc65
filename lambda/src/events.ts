/** An object that arrived. */
export interface Arrival {
  bucket: string
  key: string
}

/** What is retried as one: a message of the queue, or with S3's direct call the whole event (no id). */
export interface Message {
  id: string | null
  arrivals: Arrival[]
  /** Why it cannot be understood. */
  error?: unknown
}

interface S3Record {
  eventName: string
  s3: { bucket: { name: string }; object: { key: string } }
}

interface QueueRecord {
  eventSource: string
  messageId: string
  body: string
}

/**
 * The messages of a call by S3 itself or by a queue that S3 writes to. The note that S3 sends when
 * a notification is set up brings nothing, and so do events other than arrivals.
 */
export function messagesOf(event: unknown): Message[] {
  const records = recordsOf(event)
  if (!records.some(isFromQueue)) return [{ id: null, arrivals: arrivalsOf(event) }]
  return records.filter(isFromQueue).map(({ messageId, body }) => {
    try {
      return { id: messageId, arrivals: arrivalsOf(JSON.parse(body)) }
    } catch (error) {
      return { id: messageId, arrivals: [], error }
    }
  })
}

function arrivalsOf(event: unknown): Arrival[] {
  return recordsOf(event)
    .filter(isArrival)
    .map(({ s3 }) => ({
      bucket: s3.bucket.name,
      key: decoded(s3.object.key),
    }))
}

/** S3 encodes keys like a form; one that was not encoded so is no key of ours. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return key
  }
}

function recordsOf(event: unknown): unknown[] {
  const records = (event as { Records?: unknown } | null)?.Records
  return Array.isArray(records) ? records : []
}

function isFromQueue(record: unknown): record is QueueRecord {
  return (record as QueueRecord).eventSource === 'aws:sqs'
}

function isArrival(record: unknown): record is S3Record {
  const { eventName, s3 } = record as Partial<S3Record>
  return /^(s3:)?ObjectCreated:/.test(eventName ?? '') && s3?.object?.key !== undefined
}
