import { type Stack } from 'aws-cdk-lib'
import * as ecs from 'aws-cdk-lib/aws-ecs'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import type { DatabaseInstance } from 'aws-cdk-lib/aws-rds'
import { DATABASE } from './database.ts'
import { PORTS } from './network.ts'
import type { Secrets } from './secrets.ts'

export interface Surroundings {
  appUrl: string
  bucket: string
  cdnBaseUrl: string
  vpcCidr: string
  cacheHost: string
  database: DatabaseInstance
  secrets: Secrets
}

/** The environment of every process, of the variables that .env.example explains. */
export function environmentOf(stack: Stack, around: Surroundings): Record<string, string> {
  return {
    NODE_ENV: 'production',
    APP_MODE: 'production',
    TZ: 'UTC',
    HOST: '0.0.0.0',
    PORT: String(PORTS.web),
    METRICS_HOST: '0.0.0.0',
    METRICS_PORT: String(PORTS.metrics),
    LOG_LEVEL: 'info',
    APP_URL: around.appUrl,
    TRUST_PROXY: around.vpcCidr,
    DB_HOST: around.database.dbInstanceEndpointAddress,
    DB_PORT: String(PORTS.database),
    DB_DATABASE: DATABASE,
    REDIS_HOST: around.cacheHost,
    REDIS_PORT: String(PORTS.cache),
    SESSION_DRIVER: 'redis',
    LIMITER_STORE: 'redis',
    QUEUE: 'worker',
    SCHEDULER: 'off',
    MAIL_MAILER: 'smtp',
    MAIL_FROM: `hello@${new URL(around.appUrl).hostname}`,
    SMTP_HOST: `email-smtp.${stack.region}.amazonaws.com`,
    PAYMENTS: 'toss',
    STORAGE: 's3',
    S3_BUCKET: around.bucket,
    S3_REGION: stack.region,
    CDN_BASE_URL: around.cdnBaseUrl,
  }
}

/** Those that ECS reads from Secrets Manager when a process starts. */
export function secretEnvironmentOf({ database, secrets }: Surroundings) {
  const field = (secret: ISecret, name?: string) => ecs.Secret.fromSecretsManager(secret, name)
  return {
    APP_KEY: field(secrets.appKey),
    AUDIT_KEY: field(secrets.auditKey),
    DB_USER: field(database.secret!, 'username'),
    DB_PASSWORD: field(database.secret!, 'password'),
    ...Object.fromEntries(secrets.names.map((name) => [name, field(secrets.given, name)])),
  }
}
