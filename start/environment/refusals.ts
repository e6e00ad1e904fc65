import { unreadableOrigins } from '#services/shared/cors_origins'
import { unreadableProxies } from '#services/shared/trusted_proxies'
import { hostOf, isLocal, wrongAddresses } from '#start/environment/addresses'
import { wrongNumbers } from '#start/environment/numbers'
import { unfitForProduction } from '#start/environment/production'
import type { Readable } from '#start/environment/reading'

/** Values that the rules let through and that are wrong all the same, alone or together (product §5, §16). */
export function refusals(env: Readable): string[] {
  const mode = env.get('APP_MODE', env.get('NODE_ENV') ?? 'production')
  const isProduction = mode === 'production'
  return [
    ...wrongModes(env, mode),
    ...(isProduction ? unfitForProduction(env) : []),
    ...wrongNumbers(env),
    ...wrongAddresses(env, isProduction),
    ...wrongTogether(env),
    ...wrongWords(env),
  ]
}

function wrongModes({ get }: Readable, mode: string): string[] {
  const found: string[] = []
  const runsAs = get('NODE_ENV')
  if (runsAs === 'production' && !['production', 'demo'].includes(mode)) {
    found.push(
      `APP_MODE=${mode} shows mail to everybody: NODE_ENV=production runs as production or demo`
    )
  }
  if (runsAs && runsAs !== 'production' && ['production', 'demo'].includes(mode)) {
    found.push(`NODE_ENV=${runsAs} shows stacks to everybody: APP_MODE=${mode} needs production`)
  }
  if (mode !== 'test' && get('WEBHOOKS_ALLOWED')) {
    found.push('WEBHOOKS_ALLOWED opens our own network to hosts: tests alone may set it')
  }
  if (mode === 'demo' && !isLocal(hostOf(get('APP_URL', '')))) {
    found.push('APP_URL must be local in demo mode: the demo shows its passwords')
  }
  if (mode === 'demo' && !isLocal(get('HOST', ''))) {
    found.push('HOST must be 127.0.0.1 in demo mode: the demo shows its passwords')
  }
  if (mode === 'demo' && get('METRICS_PORT') && !isLocal(get('METRICS_HOST', '127.0.0.1'))) {
    found.push('METRICS_HOST must be 127.0.0.1 in demo mode: the demo is for this machine alone')
  }
  return found
}

/** Of each pair neither or both. */
const PAIRS = [
  ['SMTP_USERNAME', 'SMTP_PASSWORD'],
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['SECURITY_CONTACT', 'SECURITY_EXPIRES'],
] as const

/** The first means nothing without the second. */
const NEEDS = [
  ['KAKAO_CLIENT_SECRET', 'KAKAO_CLIENT_ID'],
  ['DB_READ_PORT', 'DB_READ_HOST'],
  ['DB_READ_USER', 'DB_READ_HOST'],
  ['DB_READ_PASSWORD', 'DB_READ_HOST'],
] as const

function wrongTogether({ get }: Readable): string[] {
  const found = [
    ...PAIRS.filter(([one, other]) => Boolean(get(one)) !== Boolean(get(other))).map(
      ([one, other]) => `${one} and ${other} go together`
    ),
    ...NEEDS.filter(([name, other]) => get(name) && !get(other)).map(
      ([name, other]) => `${name} means nothing without ${other}`
    ),
  ]
  if (get('METRICS_PORT') !== undefined && get('METRICS_PORT') === get('PORT')) {
    found.push('METRICS_PORT is another port than PORT: nobody outside is to read it')
  }
  if (get('PAYMENTS') === 'toss' && !(get('TOSS_CLIENT_KEY') && get('TOSS_SECRET_KEY'))) {
    found.push('PAYMENTS=toss needs TOSS_CLIENT_KEY and TOSS_SECRET_KEY')
  }
  if (get('AI') === 'openai' && !get('OPENAI_API_KEY')) {
    found.push('AI=openai needs OPENAI_API_KEY; AI=builtin needs none')
  }
  if (get('STORAGE') === 's3' && !(get('S3_BUCKET') && get('S3_REGION'))) {
    found.push('STORAGE=s3 needs S3_BUCKET and S3_REGION')
  }
  return found
}

function wrongWords({ get }: Readable): string[] {
  const found: string[] = []
  const [appKey, auditKey] = [get('APP_KEY')?.release(), get('AUDIT_KEY')?.release()]
  if (appKey !== undefined && appKey.length < 16) found.push('APP_KEY has at least 16 characters')
  if (auditKey !== undefined && (auditKey.length < 32 || auditKey === appKey)) {
    found.push('AUDIT_KEY has at least 32 characters and is not APP_KEY')
  }
  if (!/^([^\s@<>"]+@[\w.-]+|)$/.test(get('MAIL_FROM', ''))) {
    found.push('MAIL_FROM is an address alone, such as hello@chwimeet.example')
  }
  if (!/^[\w.:-]*$/.test(get('SMTP_HOST', ''))) {
    found.push('SMTP_HOST is the name or address of a server, such as smtp.chwimeet.example')
  }
  if (unreadableOrigins(get('CORS_ORIGINS', '')).length > 0) {
    found.push('CORS_ORIGINS is *, or origins with commas: https://app.example, without a path')
  }
  if (unreadableProxies(get('TRUST_PROXY', '')).length > 0) {
    found.push('TRUST_PROXY is "loopback", or addresses and networks with commas: 10.0.0.0/16')
  }
  if (!/^(mailto:|https:|$)/.test(get('SECURITY_CONTACT', ''))) {
    found.push('SECURITY_CONTACT begins with mailto: or https:')
  }
  if (Number.isNaN(Date.parse(get('SECURITY_EXPIRES', '2027-01-01')))) {
    found.push('SECURITY_EXPIRES is no time, such as 2027-06-30T00:00:00Z')
  }
  return found
}
