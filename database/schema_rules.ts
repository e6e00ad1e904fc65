import type { ColumnInfo, SchemaRules } from '@adonisjs/lucid/types/schema_generator'

const columns = { source: '#database/columns' }

const boolean: ColumnInfo = {
  tsType: 'boolean',
  decorators: [{ name: '@booleanColumn' }],
  imports: [{ ...columns, namedImports: ['booleanColumn'] }],
}

const json = (tsType: string): ColumnInfo => ({
  tsType,
  decorators: [{ name: '@jsonColumn' }],
  imports: [{ ...columns, namedImports: ['jsonColumn'] }],
})

const setting: ColumnInfo = {
  tsType: 'number | string | boolean',
  decorators: [{ name: '@scalarColumn' }],
  imports: [{ ...columns, namedImports: ['scalarColumn'] }],
}

const facts: ColumnInfo = {
  ...json('Facts'),
  imports: [
    { source: '#database/columns', namedImports: ['jsonColumn'] },
    { source: '#models/audit/chain', typeImports: ['Facts'] },
  ],
}

const oneOf = (...values: string[]): ColumnInfo => ({
  tsType: values.map((value) => `'${value}'`).join(' | '),
  decorators: [{ name: '@column' }],
  imports: [],
})

const typed = (tsType: string, source: string): ColumnInfo => ({
  tsType,
  decorators: [{ name: '@column' }],
  imports: [{ source, typeImports: [tsType] }],
})

/** Lucid would look for a word of its own before the digit: `line1` as `line_1`. */
const withDigit = (columnName: string): ColumnInfo => ({
  tsType: 'string',
  decorators: [{ name: '@column', args: { columnName } }],
  imports: [],
})

/** Rental dates are calendar dates: they stay 'YYYY-MM-DD' strings, never instants. */
const calendarDate: ColumnInfo = {
  tsType: 'string',
  decorators: [{ name: '@column' }],
  imports: [],
}

export default {
  types: {
    boolean,
    bigint: { tsType: 'number', decorators: [{ name: '@column' }], imports: [] },
    date: calendarDate,
  },
  primaryKey: (_, [columnName]) =>
    columnName === 'id'
      ? {
          columnName,
          columnInfo: {
            tsType: 'number',
            decorators: [{ name: '@column', args: { isPrimary: true } }],
            imports: [],
          },
        }
      : undefined,
  columns: {
    password: {
      tsType: 'string',
      decorators: [{ name: '@column', args: { serializeAs: null } }],
      imports: [],
    },
    line1: withDigit('line1'),
    line2: withDigit('line2'),
    return_line1: withDigit('return_line1'),
    return_line2: withDigit('return_line2'),
    receive_line1: withDigit('receive_line1'),
    receive_line2: withDigit('receive_line2'),
    payload: json('Record<string, unknown>'),
    data: json('Record<string, unknown>'),
    price_lines: {
      ...json('PriceLine[]'),
      imports: [
        { ...columns, namedImports: ['jsonColumn'] },
        { source: '#models/reservation/quote', typeImports: ['PriceLine'] },
      ],
    },
  },
  tables: {
    ai_calls: {
      columns: {
        driver: oneOf('builtin', 'openai'),
        purpose: typed('Purpose', '#services/ai/contract'),
      },
    },
    audit_entries: {
      columns: {
        actor_kind: oneOf('user', 'system', 'operator'),
        facts_before: facts,
        facts_after: facts,
      },
    },
    auth_access_tokens: {
      columns: {
        abilities: {
          ...json('Ability[]'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/access_token/abilities', typeImports: ['Ability'] },
          ],
        },
      },
    },
    listing_embeddings: { columns: { status: oneOf('WAIT', 'PENDING', 'DONE') } },
    listing_vectors: { skipColumns: ['embedding'] },
    addresses: { skipColumns: ['default_for'] },
    listing_photos: { skipColumns: ['primary_of'] },
    chat_messages: {
      columns: {
        kind: oneOf('text', 'photos', 'system'),
        data: {
          ...json('SystemNote'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/chat_message/system_note', typeImports: ['SystemNote'] },
          ],
        },
      },
    },
    claim_items: {
      columns: {
        kind: oneOf('damage', 'late', 'not_returned'),
      },
    },
    claims: {
      columns: {
        status: oneOf('open', 'objected', 'decided'),
        decided_by: typed('Actor', '#models/reservation/flow'),
      },
    },
    bank_accounts: { skipColumns: ['current_of'] },
    comments: { skipColumns: ['parent_is_answer'] },
    email_codes: {
      columns: {
        purpose: oneOf('sign_up', 'step_up'),
      },
    },
    ledger_entries: {
      skipColumns: ['paid_by', 'given_back_of'],
      columns: {
        kind: typed('MovementKind', '#models/ledger/movements'),
        debit: typed('Account', '#models/ledger/movements'),
        credit: typed('Account', '#models/ledger/movements'),
      },
    },
    invariant_violations: {
      skipColumns: ['is_open'],
      columns: {
        detail: {
          ...json('Detail'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#services/watchdog/contract', typeImports: ['Detail'] },
          ],
        },
      },
    },
    job_runs: {
      columns: {
        cause: oneOf('due', 'caught_up', 'by_hand'),
        status: oneOf('running', 'ok', 'failed'),
        counts: json('Record<string, number>'),
      },
    },
    listing_units: {
      columns: {
        retired_reason: oneOf('lost', 'removed'),
      },
    },
    listings: {
      columns: {
        receive_method: oneOf('DIRECT', 'DELIVERY', 'ANY'),
        return_method: oneOf('DIRECT', 'DELIVERY', 'ANY'),
        status: oneOf('draft', 'published', 'paused', 'deleted'),
        cancellation_policy: typed('Policy', '#models/reservation/cancellation'),
      },
    },
    notification_preferences: {
      columns: {
        section: typed('Section', '#models/notification/sections'),
      },
    },
    notifications: {
      columns: {
        kind: typed('Kind', '#models/notification/kinds'),
        data: {
          ...json('NoticeData'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/notification/notice', typeImports: ['NoticeData'] },
          ],
        },
      },
    },
    passkeys: {
      columns: { transports: json('string[]') },
    },
    payments: {
      skipColumns: ['counts_for'],
      columns: {
        provider: oneOf('sandbox', 'toss'),
        status: oneOf('ready', 'paid', 'failed', 'expired'),
      },
    },
    payout_attempts: {
      skipColumns: ['open_for'],
      columns: {
        provider: oneOf('sandbox', 'bank_file'),
        outcome: oneOf('unknown', 'sent', 'refused'),
      },
    },
    payouts: {
      columns: {
        status: oneOf('pending', 'needs_account', 'held', 'sent', 'waiting_operator'),
      },
    },
    refund_transfers: {
      skipColumns: ['open_for', 'way'],
      columns: {
        provider: oneOf('sandbox', 'bank_file'),
        outcome: oneOf('unknown', 'sent', 'refused'),
      },
    },
    refunds: {
      skipColumns: ['once_of'],
      columns: {
        kind: oneOf(
          'cancellation',
          'deposit',
          'claim_rest',
          'failed_inspection',
          'late_payment',
          'by_hand'
        ),
        way: oneOf('provider', 'bank'),
        status: oneOf('pending', 'needs_account', 'done', 'waiting_operator'),
      },
    },
    reservation_events: {
      columns: {
        kind: oneOf(
          'moved',
          'edited',
          'tracking_corrected',
          'reported',
          'objected',
          'lowered',
          'decided',
          'unit_changed',
          'growth_stopped',
          'refunded_by_hand',
          'report_turned_down'
        ),
        from_status: typed('State', '#models/reservation/flow'),
        to_status: typed('State', '#models/reservation/flow'),
        actor: typed('Actor', '#models/reservation/flow'),
      },
    },
    reservation_photos: {
      columns: {
        stage: oneOf('received', 'inspection_failed', 'handed_back', 'claim', 'objection'),
      },
    },
    reservations: {
      skipColumns: ['undecided'],
      columns: {
        receive_method: oneOf('DIRECT', 'DELIVERY'),
        return_method: oneOf('DIRECT', 'DELIVERY'),
        status: typed('State', '#models/reservation/flow'),
        cancellation_policy: typed('Policy', '#models/reservation/cancellation'),
      },
    },
    saved_searches: {
      skipColumns: ['fingerprint'],
      columns: {
        filters: {
          ...json('StoredFilters'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/saved_search/wanted', typeImports: ['StoredFilters'] },
          ],
        },
      },
    },
    appeals: { columns: { verdict: oneOf('upheld', 'rejected') } },
    report_cases: {
      skipColumns: ['open_of'],
      columns: {
        target_kind: typed('TargetKind', '#models/report/target'),
        verdict: oneOf('sanctioned', 'dismissed'),
      },
    },
    reports: {
      columns: {
        target_kind: typed('TargetKind', '#models/report/target'),
        reason: typed('Reason', '#models/report/target'),
        snapshot: {
          ...json('Snapshot'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/report/target', typeImports: ['Snapshot'] },
          ],
        },
      },
    },
    sanctions: {
      skipColumns: ['hidden_target'],
      columns: {
        kind: oneOf('hide', 'warn', 'suspend', 'ban'),
        target_kind: typed('ContentKind', '#models/report/target'),
      },
    },
    saved_search_vectors: { skipColumns: ['embedding'] },
    setting_changes: { columns: { value_before: setting, value_after: setting } },
    settings: { columns: { value: setting } },
    calendar_feeds: { columns: { kind: oneOf('hosting', 'renting') } },
    webhook_endpoints: {
      columns: {
        events: {
          ...json('HookEvent[]'),
          imports: [
            { ...columns, namedImports: ['jsonColumn'] },
            { source: '#models/webhook_endpoint/events', typeImports: ['HookEvent'] },
          ],
        },
        status: oneOf('active', 'paused', 'failing', 'gone'),
      },
    },
    webhook_deliveries: {
      columns: {
        event: typed('DeliveredEvent', '#models/webhook_endpoint/events'),
        status: oneOf('pending', 'delivered', 'failed', 'held'),
      },
    },
    webhook_attempts: {
      columns: { error: typed('Failure', '#services/outgoing_webhooks/contract') },
    },
    uploads: {
      columns: {
        purpose: oneOf('listing', 'avatar', 'review', 'chat', 'inspection', 'claim', 'objection'),
        status: oneOf('pending', 'ready'),
      },
    },
    users: {
      columns: {
        role: oneOf('user', 'moderator', 'admin'),
        locale: oneOf('ko', 'en'),
        nickname: {
          tsType: 'string',
          decorators: [{ name: '@nicknameColumn' }],
          imports: [{ ...columns, namedImports: ['nicknameColumn'] }],
        },
      },
    },
  },
} satisfies SchemaRules
