import { daysOn } from '#models/admin/days'
import { wordsIn, type List, type ListQuery } from '#models/admin/list'
import OutboxMessage from '#models/outbox_message'

type Effects = ListQuery<typeof OutboxMessage>

/** What is to be done after a commit: waiting, done, or given up. */
export const EFFECTS: List<typeof OutboxMessage> = {
  name: 'queue',
  model: OutboxMessage,
  search: wordsIn('outbox_messages.topic', 'outbox_messages.last_error'),
  filters: {
    state: { is: ['waiting', 'failed', 'done'], narrow: inState },
    ...daysOn('outbox_messages.created_at'),
  },
  sorts: { created: 'outbox_messages.id', attempts: 'outbox_messages.attempts' },
}

export function stateOf({ doneAt, failedAt }: OutboxMessage): 'waiting' | 'failed' | 'done' {
  if (doneAt) return 'done'
  return failedAt ? 'failed' : 'waiting'
}

function inState(query: Effects, state: string): void {
  if (state === 'done') return void query.whereNotNull('outbox_messages.done_at')
  if (state === 'failed') return void query.withScopes((scopes) => scopes.failed())
  void query.whereNull('outbox_messages.done_at').whereNull('outbox_messages.failed_at')
}
