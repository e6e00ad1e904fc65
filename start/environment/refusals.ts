import { unreadableProxies } from '#services/shared/trusted_proxies'
import type { Readable } from '#start/environment/reading'

/** Combinations that are valid one by one but unsafe together (product §5, §16). */
export function refusals({ get }: Readable): string[] {
  const mode = get('APP_MODE', get('NODE_ENV') ?? 'production')
  const found: string[] = []

  if (get('NODE_ENV') === 'production' && !['production', 'demo'].includes(mode)) {
    found.push(
      `APP_MODE=${mode} shows mail to everybody: NODE_ENV=production runs as production or demo`
    )
  }
  const auditKey = get('AUDIT_KEY')?.release()
  if (mode === 'production' && auditKey === undefined) {
    found.push('No AUDIT_KEY: it seals the audit log, and must lie where the database does not')
  }
  if (auditKey !== undefined && (auditKey.length < 32 || auditKey === get('APP_KEY')?.release())) {
    found.push('AUDIT_KEY has at least 32 characters and is not APP_KEY')
  }
  if ((get('APP_KEY')?.release().length ?? 16) < 16) {
    found.push('APP_KEY has at least 16 characters')
  }
  if (mode === 'production' && get('MAIL_MAILER') === 'mailbox') {
    found.push('MAIL_MAILER=mailbox keeps mail on this machine: set MAIL_MAILER=smtp in production')
  }
  if (mode === 'production' && !get('PAYMENTS')) {
    found.push(
      'No payment provider: set PAYMENTS=toss, or PAYMENTS=sandbox to run production on the sandbox knowingly'
    )
  }
  if (get('PAYMENTS') === 'toss' && !(get('TOSS_CLIENT_KEY') && get('TOSS_SECRET_KEY'))) {
    found.push('PAYMENTS=toss needs TOSS_CLIENT_KEY and TOSS_SECRET_KEY')
  }
  if (mode === 'production' && get('TOSS_API_URL', 'https:').startsWith('http:')) {
    found.push('TOSS_API_URL must be https in production: the secret key travels with each call')
  }
  if (get('KAKAO_CLIENT_SECRET') && !get('KAKAO_CLIENT_ID')) {
    found.push('KAKAO_CLIENT_SECRET means nothing without KAKAO_CLIENT_ID')
  }
  for (const name of ['KAKAO_AUTH_URL', 'KAKAO_API_URL'] as const) {
    if (mode === 'production' && isFarAway(get(name, 'https:'))) {
      found.push(`${name} must be https in production: it says who somebody is`)
    }
  }
  if (mode === 'production' && get('PAYOUTS') === 'sandbox' && get('PAYMENTS') !== 'sandbox') {
    found.push('PAYOUTS=sandbox sends hosts nothing of what guests really paid: use bank_file')
  }
  if (get('AI') === 'openai' && !get('OPENAI_API_KEY')) {
    found.push('AI=openai needs OPENAI_API_KEY; AI=builtin needs none')
  }
  if (mode === 'production' && isFarAway(get('OPENAI_BASE_URL', 'https:'))) {
    found.push('OPENAI_BASE_URL must be https in production: the key travels with each call')
  }
  if (!(get('AI_DIMENSIONS', 512) >= 64 && get('AI_DIMENSIONS', 512) <= 4096)) {
    found.push('AI_DIMENSIONS must be 64 to 4096')
  }
  if (get('STORAGE') === 's3' && !(get('S3_BUCKET') && get('S3_REGION'))) {
    found.push('STORAGE=s3 needs S3_BUCKET and S3_REGION')
  }
  if (Boolean(get('S3_ACCESS_KEY_ID')) !== Boolean(get('S3_SECRET_ACCESS_KEY'))) {
    found.push('S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together')
  }
  if (mode === 'production' && isFarAway(get('S3_ENDPOINT', 'https:'))) {
    found.push('S3_ENDPOINT must be https in production: photos travel with each call')
  }
  for (const name of ['PORT', 'DB_PORT', 'REDIS_PORT', 'DB_READ_PORT'] as const) {
    if (!isPort(get(name, 1))) found.push(`${name} is a whole number from 1 to 65535`)
  }
  if (get('DB_READ_PORT') && !get('DB_READ_HOST')) {
    found.push('DB_READ_PORT means nothing without DB_READ_HOST')
  }
  if (unreadableProxies(get('TRUST_PROXY', '')).length > 0) {
    found.push('TRUST_PROXY is "loopback", or addresses and networks with commas: 10.0.0.0/16')
  }
  if (mode !== 'test' && get('WEBHOOKS_ALLOWED')) {
    found.push('WEBHOOKS_ALLOWED opens our own network to hosts: tests alone may set it')
  }
  if (Boolean(get('SECURITY_CONTACT')) !== Boolean(get('SECURITY_EXPIRES'))) {
    found.push('SECURITY_CONTACT and SECURITY_EXPIRES go together')
  }
  if (!/^(mailto:|https:|$)/.test(get('SECURITY_CONTACT', ''))) {
    found.push('SECURITY_CONTACT begins with mailto: or https:')
  }
  if (Number.isNaN(Date.parse(get('SECURITY_EXPIRES', '2027-01-01')))) {
    found.push('SECURITY_EXPIRES is no time, such as 2027-06-30T00:00:00Z')
  }
  if (mode === 'demo' && !isLocal(hostOf(get('APP_URL', '')))) {
    found.push('APP_URL must be local in demo mode: the demo shows its passwords')
  }
  if (mode === 'demo' && !isLocal(get('HOST', ''))) {
    found.push('HOST must be 127.0.0.1 in demo mode: the demo shows its passwords')
  }
  return found
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535
}

/** Without encryption to another machine; a model on this one may do without. */
function isFarAway(address: string): boolean {
  return address.startsWith('http:') && !isLocal(hostOf(address))
}

function hostOf(address: string): string {
  return URL.parse(address)?.hostname ?? ''
}

function isLocal(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}
