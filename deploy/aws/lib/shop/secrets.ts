import { RemovalPolicy, SecretValue } from 'aws-cdk-lib'
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'

/** What others gave us: an operator puts it there before the shop comes. */
const GIVEN = ['SMTP_USERNAME', 'SMTP_PASSWORD', 'TOSS_CLIENT_KEY', 'TOSS_SECRET_KEY'] as const

/** Keys that are made once and never shown, and what an operator fills in. Nothing of it is in a template. */
export function secretsOf(scope: Construct) {
  const key = (name: string, description: string) =>
    new secretsmanager.Secret(scope, name, {
      description,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
  const given = new secretsmanager.Secret(scope, 'Given', {
    description: `Of Chwimeet, to be filled in: ${GIVEN.join(', ')}`,
    secretObjectValue: Object.fromEntries(
      GIVEN.map((name) => [name, SecretValue.unsafePlainText('to be filled in')])
    ),
    removalPolicy: RemovalPolicy.RETAIN,
  })
  return {
    appKey: key('AppKey', 'APP_KEY of Chwimeet: with another one accounts cannot be read'),
    auditKey: key(
      'AuditKey',
      'AUDIT_KEY of Chwimeet: with another one the audit log verifies no longer'
    ),
    given,
    names: GIVEN,
  }
}

export type Secrets = ReturnType<typeof secretsOf>
