import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/**
 * The dashboards of Grafana, written into grafana/dashboards by `node deploy/observability/dashboards.mjs`. A panel is
 * [title, unit, [query, legend], …]; what all processes say alike, because one asked for all, is shown with max.
 */
const REQUESTS = 'chwimeet_http_request_duration_seconds'
const quantile = (share, metric, by = 'le') =>
  `histogram_quantile(${share}, sum by (${by}) (rate(${metric}_bucket[5m])))`

const DASHBOARDS = [
  {
    name: 'overview',
    title: 'Chwimeet: overview',
    panels: [
      ['Processes that answer', 'none', ['sum by (job) (up{job=~"chwimeet-.+"})', '{{job}}']],
      ['Ready', 'none', ['min by (check) (chwimeet_ready)', '{{check}}']],
      [
        'Requests a second',
        'reqps',
        [`sum by (status) (rate(${REQUESTS}_count[5m]))`, '{{status}}'],
      ],
      [
        'How long requests take',
        's',
        [quantile(0.5, REQUESTS), 'half'],
        [quantile(0.99, REQUESTS), '99 %'],
      ],
      [
        'Errors of ours',
        'percentunit',
        [
          `(sum(rate(${REQUESTS}_count{status="5xx"}[5m])) or vector(0)) / sum(rate(${REQUESTS}_count[5m]))`,
          '5xx',
        ],
      ],
      ['Effects that wait', 'none', ['sum(max by (topic) (chwimeet_outbox_pending))', 'effects']],
      ['Jobs overdue', 's', ['max(chwimeet_job_overdue_seconds)', 'the latest']],
      [
        'Sockets and streams',
        'none',
        ['sum(chwimeet_chat_sockets)', 'sockets'],
        ['sum(chwimeet_live_streams)', 'streams'],
      ],
    ],
  },
  {
    name: 'web',
    title: 'Chwimeet: web',
    panels: [
      [
        'Busiest routes',
        'reqps',
        [`topk(10, sum by (route) (rate(${REQUESTS}_count[5m])))`, '{{route}}'],
      ],
      [
        'Slowest routes, 99 %',
        's',
        [`topk(10, ${quantile(0.99, REQUESTS, 'le, route')})`, '{{route}}'],
      ],
      [
        'Answers by status',
        'reqps',
        [`sum by (method, status) (rate(${REQUESTS}_count[5m]))`, '{{method}} {{status}}'],
      ],
      [
        'Refused for coming too often',
        'reqps',
        ['sum(rate(chwimeet_limits_refused_total[5m])) or vector(0)', 'refused'],
      ],
      [
        'Connections to the database',
        'none',
        ['sum by (state) (chwimeet_pool_connections)', '{{state}}'],
        ['sum(chwimeet_pool_size)', 'most'],
      ],
      ['Redis', 's', ['max(chwimeet_redis_latency_seconds)', 'the slowest answer']],
      ['Redis answers', 'none', ['min(chwimeet_redis_up)', 'all processes']],
      [
        'Lag of the event loop, 99 %',
        's',
        ['max by (instance) (chwimeet_nodejs_eventloop_lag_p99_seconds)', '{{instance}}'],
      ],
      [
        'Memory',
        'bytes',
        ['sum by (instance) (chwimeet_process_resident_memory_bytes)', '{{instance}}'],
      ],
      [
        'Processor',
        'percentunit',
        ['sum by (instance) (rate(chwimeet_process_cpu_seconds_total[5m]))', '{{instance}}'],
      ],
      [
        'Room for photos',
        'bytes',
        ['min(chwimeet_storage_free_bytes)', 'left'],
        ['max(chwimeet_storage_size_bytes)', 'in all'],
      ],
    ],
  },
  {
    name: 'work',
    title: 'Chwimeet: work',
    panels: [
      ['Effects that wait', 'none', ['max by (topic) (chwimeet_outbox_pending)', '{{topic}}']],
      [
        'Age of the oldest that is due',
        's',
        ['max by (topic) (chwimeet_outbox_oldest_due_seconds)', '{{topic}}'],
      ],
      ['Dead letters', 'none', ['sum(max by (topic) (chwimeet_outbox_dead_letters))', 'effects']],
      [
        'Effects carried out',
        'ops',
        ['sum by (topic, result) (rate(chwimeet_effects_total[5m]))', '{{topic}} {{result}}'],
      ],
      [
        'How long effects take, 95 %',
        's',
        [quantile(0.95, 'chwimeet_effect_duration_seconds', 'le, topic'), '{{topic}}'],
      ],
      ['Effects under way', 'none', ['sum(chwimeet_effects_running)', 'effects']],
      [
        'Runs of jobs',
        'ops',
        ['sum by (name, result) (rate(chwimeet_job_runs_total[5m]))', '{{name}} {{result}}'],
      ],
      [
        'How long jobs take, on average',
        's',
        [
          'sum by (name) (chwimeet_job_duration_seconds_sum) / sum by (name) (chwimeet_job_duration_seconds_count)',
          '{{name}}',
        ],
      ],
      [
        'Since the last success',
        's',
        ['time() - max by (name) (chwimeet_job_last_success_timestamp_seconds)', '{{name}}'],
      ],
      ['Overdue', 's', ['max by (name) (chwimeet_job_overdue_seconds)', '{{name}}']],
      ['Failures of a day', 'none', ['max by (name) (chwimeet_job_failures_day)', '{{name}}']],
      [
        'Uploads',
        'ops',
        ['sum by (purpose, result) (rate(chwimeet_uploads_total[5m]))', '{{purpose}} {{result}}'],
      ],
      ['Sizes of photos', 's', [quantile(0.95, 'chwimeet_resize_duration_seconds'), '95 %']],
      [
        'Sizes that failed',
        'ops',
        ['sum(rate(chwimeet_resize_duration_seconds_count{result="failed"}[5m]))', 'failed'],
      ],
      [
        'Photos without sizes',
        's',
        ['max(chwimeet_outbox_oldest_due_seconds{topic="upload.stored"})', 'the oldest'],
      ],
      ['Webhooks that wait', 'none', ['max(chwimeet_webhooks_pending)', 'webhooks']],
      [
        'Age of the oldest webhook that is due',
        's',
        ['max(chwimeet_webhooks_oldest_due_seconds)', 'the oldest'],
      ],
    ],
  },
  {
    name: 'money',
    title: 'Chwimeet: money',
    panels: [
      [
        'Reservations that are not over',
        'none',
        ['max by (state) (chwimeet_reservations_open)', '{{state}}'],
      ],
      [
        'What accounts hold',
        'currencyKRW',
        ['max by (account) (chwimeet_ledger_balance_won)', '{{account}}'],
      ],
      [
        'Sum over the accounts (always 0)',
        'currencyKRW',
        ['max(abs(sum by (instance) (chwimeet_ledger_balance_won)))', 'won'],
      ],
      [
        'Payouts that are not sent',
        'none',
        ['max by (status) (chwimeet_payouts_waiting)', '{{status}}'],
      ],
      [
        'Refunds that are not done',
        'none',
        ['max by (status) (chwimeet_refunds_waiting)', '{{status}}'],
      ],
      [
        'What does not hold',
        'none',
        ['max by (invariant) (chwimeet_invariant_violations) or vector(0)', '{{invariant}}'],
      ],
      [
        'The ledger explains itself',
        'none',
        ['1 - max(chwimeet_job_last_failed{name="ledger:verify"})', 'yes is 1'],
      ],
    ],
  },
  {
    name: 'chat',
    title: 'Chwimeet: chat',
    panels: [
      ['Open sockets', 'none', ['sum by (instance) (chwimeet_chat_sockets)', '{{instance}}']],
      ['Sockets that ended', 'ops', ['sum(rate(chwimeet_chat_sockets_closed_total[5m]))', 'ended']],
      [
        'Open streams of notifications',
        'none',
        ['sum by (instance) (chwimeet_live_streams)', '{{instance}}'],
      ],
      [
        'Messages stored',
        'ops',
        ['sum by (kind) (rate(chwimeet_chat_messages_stored_total[5m]))', '{{kind}}'],
      ],
      [
        'Messages delivered',
        'ops',
        ['sum(rate(chwimeet_chat_messages_delivered_total[5m]))', 'to sockets'],
      ],
      [
        'Instances hear each other',
        'none',
        ['min(chwimeet_chat_bus_up{job="chwimeet-web"})', 'all'],
      ],
    ],
  },
  {
    name: 'ai',
    title: 'Chwimeet: minds',
    panels: [
      [
        'Calls',
        'ops',
        ['sum by (purpose, driver) (rate(chwimeet_ai_calls_total[5m]))', '{{purpose}} {{driver}}'],
      ],
      [
        'Calls that failed',
        'ops',
        [
          'sum by (outcome) (rate(chwimeet_ai_calls_total{outcome!="ok"}[5m])) or vector(0)',
          '{{outcome}}',
        ],
      ],
      [
        'How long calls take, 95 %',
        's',
        [quantile(0.95, 'chwimeet_ai_call_duration_seconds', 'le, purpose'), '{{purpose}}'],
      ],
      [
        'Cost of an hour',
        'currencyUSD',
        ['sum by (purpose) (increase(chwimeet_ai_cost_dollars_total[1h]))', '{{purpose}}'],
      ],
      [
        'Cost of the day',
        'currencyUSD',
        ['max(chwimeet_ai_day_cost_dollars)', 'so far'],
        ['max(chwimeet_ai_day_budget_dollars)', 'budget'],
      ],
      [
        'Providers that are passed by',
        'none',
        ['max by (purpose) (chwimeet_ai_breaker_open)', '{{purpose}}'],
      ],
    ],
  },
]

const DATASOURCE = { type: 'prometheus', uid: '${datasource}' }

/** Files by their names. */
export function dashboards() {
  return Object.fromEntries(
    DASHBOARDS.map(({ name, title, panels }) => [
      `${name}.json`,
      `${JSON.stringify(dashboard(name, title, panels), null, 2)}\n`,
    ])
  )
}

function dashboard(name, title, panels) {
  return {
    uid: `chwimeet-${name}`,
    title,
    tags: ['chwimeet'],
    timezone: 'Asia/Seoul',
    schemaVersion: 39,
    version: 1,
    refresh: '30s',
    time: { from: 'now-3h', to: 'now' },
    templating: {
      list: [{ name: 'datasource', type: 'datasource', query: 'prometheus', label: 'Prometheus' }],
    },
    panels: panels.map(panel),
  }
}

/** Two panels in a row of 24 columns. */
function panel([title, unit, ...queries], at) {
  return {
    id: at + 1,
    type: 'timeseries',
    title,
    datasource: DATASOURCE,
    gridPos: { x: (at % 2) * 12, y: Math.floor(at / 2) * 8, w: 12, h: 8 },
    fieldConfig: { defaults: { unit }, overrides: [] },
    targets: queries.map(([expr, legendFormat], query) => ({
      refId: String.fromCharCode(65 + query),
      datasource: DATASOURCE,
      expr,
      legendFormat,
    })),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL('grafana/dashboards', import.meta.url))
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(dashboards())) writeFileSync(join(folder, name), text)
}
