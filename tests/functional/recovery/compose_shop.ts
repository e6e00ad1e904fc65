import { execFileSync } from 'node:child_process'
import { auditKey } from '#config/audit'
import { compose, environmentOf, explained, wordsOf } from '#tests/functional/deployment/compose'
import { PrivateMariadb } from '#tests/support/private_mariadb'
import { told } from './door.js'

/** What an operator writes into deploy/.env. */
const GIVEN = {
  DB_DATABASE: 'chwimeet',
  DB_USER: 'shop',
  DB_PASSWORD: 'of-the-shop',
  DB_BACKUP_PASSWORD: `of backups, with ' and \\`,
  DB_RESTORE_PASSWORD: 'of-restores "quoted"',
  REDIS_PASSWORD: process.env.REDIS_PASSWORD ?? '',
}

/** And into deploy/.env.app. */
const FILE = {
  ...explained,
  APP_KEY: 'a key for this test alone, long enough',
  AUDIT_KEY: auditKey.release(),
  APP_URL: 'https://chwimeet.example',
  LOG_LEVEL: 'info',
  MAIL_MAILER: 'smtp',
  MAIL_FROM: 'shop@chwimeet.example',
  SMTP_HOST: 'smtp.chwimeet.example',
}

/** What the image of MariaDB offers to the scripts that it reads once; here it says what it would tell the server. */
const OF_THE_IMAGE = `
docker_process_sql() { cat; }
docker_sql_escape_string_literal() {
  local newline=$'\\n'
  local escaped=\${1//\\\\/\\\\\\\\}
  escaped="\${escaped//$newline/\\\\n}"
  echo "\${escaped//\\'/\\\\\\'}"
}
. deploy/mariadb/accounts.sh`

export const ACCOUNTS = {
  shop: { user: 'shop', password: GIVEN.DB_PASSWORD, database: 'chwimeet' },
  backup: { user: 'backup', password: GIVEN.DB_BACKUP_PASSWORD, database: 'chwimeet' },
  restore: { user: 'restore', password: GIVEN.DB_RESTORE_PASSWORD, database: 'chwimeet' },
}

/** The servers of deploy/compose.yml just after their first start, and its commands as plain processes. */
export class ComposeShop {
  /** That of a Redis that nobody is connected to. */
  redisDb = '7'

  private constructor(readonly mariadb: PrivateMariadb) {}

  static async open(): Promise<ComposeShop> {
    const binlog = compose.services.mariadb.command!.filter((word) => word.includes('binlog'))
    const mariadb = await PrivateMariadb.empty(['--log-bin=mariadb-bin', ...binlog])
    const { DB_BACKUP_PASSWORD, DB_RESTORE_PASSWORD, DB_DATABASE } = GIVEN
    const accounts = execFileSync('bash', ['--norc', '-euc', OF_THE_IMAGE], {
      env: { DB_BACKUP_PASSWORD, DB_RESTORE_PASSWORD, MARIADB_DATABASE: DB_DATABASE },
      encoding: 'utf8',
    })
    await mariadb.query(
      `CREATE DATABASE chwimeet;
      CREATE USER shop@'%' IDENTIFIED BY '${GIVEN.DB_PASSWORD}';
      GRANT ALL ON chwimeet.* TO shop@'%';
      ${accounts}`,
      { multipleStatements: true }
    )
    return new ComposeShop(mariadb)
  }

  /** Runs a service's words with its variables, `args` after them; its volumes are folders here. */
  run(name: 'backup' | 'restore', folders: Record<string, string>, ...args: string[]) {
    const words = wordsOf(compose.services[name], GIVEN).map((word) => folders[word] ?? word)
    const STORAGE_ROOT = folders['/data/storage']
    return told([process.execPath, ...words, ...args], { ...this.environment(name), STORAGE_ROOT })
  }

  environment(name: string): NodeJS.ProcessEnv {
    return {
      PATH: process.env.PATH,
      ...environmentOf(compose.services[name], FILE, GIVEN),
      DB_HOST: '127.0.0.1',
      DB_PORT: String(this.mariadb.port),
      REDIS_HOST: process.env.REDIS_HOST,
      REDIS_PORT: process.env.REDIS_PORT,
      REDIS_DB: this.redisDb,
      METRICS_PORT: '',
    }
  }
}
