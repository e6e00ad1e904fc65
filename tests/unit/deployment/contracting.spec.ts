import { test } from '@japa/runner'
import {
  declaresContracting,
  knownMigrations,
  looksContracting,
  pendingAmong,
} from '#services/shared/migrations'
import { contractions, type Column } from '#services/shared/released_schema'

const column = (type: string, changes: Partial<Column> = {}): Column => ({
  type,
  isNullable: false,
  isOptional: false,
  ...changes,
})
const nullable = { isNullable: true, isOptional: true }

test.group('What a release may change', () => {
  test('adding is fine: tables, columns that can be left out, longer texts, more values', ({
    assert,
  }) => {
    const released = {
      users: { id: column('bigint(20) unsigned'), name: column('varchar(20)') },
      jobs: { state: column("enum('new','done')") },
    }
    const present = {
      users: {
        id: column('bigint(20) unsigned'),
        name: column('varchar(40)'),
        phone: column('varchar(20)', nullable),
        kind: column('int(11)', { isOptional: true }),
      },
      jobs: { state: column("enum('new','done','failed')") },
      pets: { id: column('int(11)') },
    }
    assert.deepEqual(contractions(released, present), [])
  })

  test('taking away is not, in any of its forms', ({ assert }) => {
    const released = {
      gone: { id: column('int(11)') },
      users: {
        name: column('varchar(40)'),
        age: column('int(11)'),
        kind: column("enum('a','b')"),
        phone: column('varchar(20)', nullable),
        city: column('varchar(20)'),
        born: column('date', { isOptional: true }),
        left: column('date'),
      },
    }
    const present = {
      users: {
        name: column('varchar(20)'),
        age: column('varchar(11)'),
        kind: column("enum('a','c')"),
        phone: column('varchar(20)'),
        city: column('varchar(20)', nullable),
        born: column('date'),
        demanded: column('int(11)'),
      },
    }
    assert.deepEqual(contractions(released, present), [
      'gone is gone',
      'users.name was varchar(40) and is varchar(20) now',
      'users.age was int(11) and is varchar(11) now',
      "users.kind was enum('a','b') and is enum('a','c') now",
      'users.phone takes no NULL any more',
      'users.phone cannot be left out any more',
      'users.city may be NULL now',
      'users.born cannot be left out any more',
      'users.left is gone',
      'users.demanded is new and has neither a default nor NULL',
    ])
  })

  test('a migration is told by what it does, or by what it says of itself', ({ assert }) => {
    const drops = 'async up() { this.schema.raw(`ALTER TABLE users DROP name`) }'
    const adds =
      'async up() { this.schema.raw(`ALTER TABLE a ADD b INT NULL`) } async down() { DROP }'
    assert.isTrue(looksContracting(drops))
    assert.isFalse(looksContracting(adds))
    assert.isTrue(looksContracting("async up() { this.schema.dropTable('pets') }"))
    assert.isFalse(looksContracting(`static contracts = false\n${drops}`))
    assert.isTrue(declaresContracting(`static contracts = true\n${adds}`))
  })

  test('a migration that demands more of a table that was there is told as well: {0}')
    .with([
      ['ALTER TABLE users ADD UNIQUE KEY users_name (name)', true],
      ['ALTER TABLE users\n  ADD a INT NULL,\n  ADD CONSTRAINT users_a CHECK (a > 0)', true],
      ['CREATE UNIQUE INDEX users_name ON users (name)', true],
      ['CREATE TRIGGER users_stay BEFORE UPDATE ON users FOR EACH ROW BEGIN END', true],
      ['ALTER TABLE users ADD KEY users_name (name), ADD a INT NULL', false],
      ['CREATE TABLE pets (id INT, UNIQUE KEY pets_once (id))', false],
    ] as const)
    .run(({ assert }, [statement, expected]) => {
      const source = (sql: string) => `async up() { this.schema.raw(\`${sql}\`) }`
      assert.equal(looksContracting(source(statement)), expected)
      const ofNew = `this.schema.raw('CREATE TABLE users (id INT)')\n${source(statement)}`
      assert.isFalse(looksContracting(ofNew), 'on a table of its own')
      assert.isFalse(looksContracting(`static contracts = false\n${source(statement)}`))
    })

  test('nothing that takes away is overlooked, however it is written: {$self}')
    .with([
      'alter table users drop column name',
      'Alter Table users Rename To people',
      'TRUNCATE users',
      'truncate table users',
      'DELETE FROM users',
      'delete users from users join pets using (id)',
      'CREATE OR REPLACE TABLE users (id INT)',
      'ALTER TABLE users ADD age INT NOT NULL',
      'alter table `users` add column size decimal(4,2) not null, add born DATE NULL DEFAULT NULL',
      'alter table users\n  add constraint users_age check (age > 0)',
      'create unique index users_name on users (name)',
    ])
    .run(({ assert }, sql) => {
      for (const source of [
        `async up() { this.schema.raw(\`${sql}\`) }`,
        `async up() { this.defer((db) => db.rawQuery('${sql}')) }`,
      ])
        assert.isTrue(looksContracting(source), source)
    })

  test('what adds is left in peace: {$self}')
    .with([
      'ALTER TABLE users ADD age INT NOT NULL DEFAULT 0',
      'alter table users add twice int as (age * 2) stored',
      'ALTER TABLE users ADD age INT NULL, ADD size INT NOT NULL DEFAULT 1',
      'CREATE TABLE pets (id INT NOT NULL, FOREIGN KEY (id) REFERENCES users (id) ON DELETE CASCADE)',
      'create table if not exists pets (id int); alter table `pets` add name text not null',
    ])
    .run(({ assert }, sql) => {
      const source = `/** They may change and drop out. */ async up() { this.schema.raw('${sql}') }`
      assert.isFalse(looksContracting(source))
    })

  test('a column of a builder that has to be given is told', ({ assert }) => {
    const altered = (added: string) =>
      `async up() { this.schema.alterTable('users', (table) => { table.string('a').nullable(); ${added} }) }`
    assert.isTrue(looksContracting(altered("table.integer('age').notNullable()")))
    assert.isFalse(looksContracting(altered("table.integer('age').notNullable().defaultTo(0)")))
  })

  test('in an empty database nothing can be taken away', async ({ assert }) => {
    const known = await knownMigrations()
    const isAny = (pending: { contracts: boolean }[]) => pending.some(({ contracts }) => contracts)
    const first = await pendingAmong(known, new Set())
    assert.lengthOf(first, known.length)
    assert.isFalse(isAny(first))
    assert.isTrue(isAny(await pendingAmong(known, new Set(known.slice(0, 1)))), 'some look so')
  })
})
