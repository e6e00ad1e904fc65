import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createConnection } from 'mysql2/promise'
import { test } from '@japa/runner'
import { SmallDisk } from '#tests/functional/chaos/small_disk'
import { door, OPERATOR, told } from './door.js'

const DRILL = 'chwimeet_test_faults'
const NO_ROOM =
  /^✗ There is no room in \S+: [a-z ]+\. \d+\.\d MB are free, up to \d+\.\d MB are needed\. What was written so far is removed\.$/m

/** Says that it is of MariaDB, tells who runs it and what it was given to read, and never ends. */
const SLOW_DUMP = `#!/bin/sh
case "$1" in --version) echo 'mariadb-dump from 11.8.9-MariaDB'; exit;; esac
echo $$ > "$SEEN.pid"
cat "\${1#--defaults-file=}" > "$SEEN.draft"
mv "$SEEN.draft" "$SEEN"
exec sleep 60
`

test.group('What goes wrong with backups', (group) => {
  group.tap((each) => each.timeout(60_000))
  const base = mkdtempSync(join(tmpdir(), 'chwimeet-faults-'))
  const folder = (name: string) => {
    const path = join(base, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  const photos = folder('photos')
  let backup: string

  group.setup(async () => {
    mkdirSync(join(photos, 'private'))
    writeFileSync(join(photos, 'private/large.jpg'), randomBytes(1_500_000))
    const { code, said } = await door('backup', '--to', folder('kept'), '--storage', photos)
    if (code !== 0) throw new Error(said)
    backup = join(base, 'kept', readdirSync(folder('kept'))[0])
    return () => rmSync(base, { recursive: true, force: true })
  })

  /** The command, on a disk of half a megabyte, and what is on that disk when it is over. */
  async function onSmallDisk(place: string, name: 'backup' | 'restore', ...args: string[]) {
    const words = [process.execPath, `bin/${name}.mjs`, ...args]
    const { code, said } = await told(new SmallDisk(place).around(words), OPERATOR)
    return { code, said, left: /^left:(.*)$/m.exec(said)?.[1] }
  }

  test('a backup that finds no room says so in one line, and leaves nothing', async ({
    assert,
  }) => {
    const place = folder('small')
    const args = ['--to', place, '--storage', photos]
    const { code, said, left } = await onSmallDisk(place, 'backup', ...args)
    assert.equal(code, 1)
    assert.match(said, NO_ROOM)
    assert.notMatch(said, /ENOSPC|EFBIG|\bat \S+:\d+/)
    assert.equal(left, '')
  })

  test('a restore that finds no room for photos says so in one line, and leaves nothing', async ({
    assert,
  }) => {
    const place = folder('smaller')
    const args = [backup, '--into', DRILL, '--storage', place]
    const { code, said, left } = await onSmallDisk(place, 'restore', ...args)
    assert.equal(code, 1)
    assert.match(said, NO_ROOM)
    assert.notMatch(said, /ENOSPC|EFBIG|denied|\bat \S+:\d+/)
    assert.equal(left, '')
  })

  test('a backup that is killed in its dump leaves no password', async ({ assert, cleanup }) => {
    const programs = folder('programs')
    const temporary = folder('tmp')
    const seen = join(base, 'seen')
    writeFileSync(join(programs, 'mariadb-dump'), SLOW_DUMP, { mode: 0o700 })
    const child = spawn(
      process.execPath,
      ['bin/backup.mjs', '--to', folder('killed'), '--storage', photos],
      {
        env: {
          ...OPERATOR,
          PATH: `${programs}:${process.env.PATH}`,
          TMPDIR: temporary,
          SEEN: seen,
        },
        stdio: 'ignore',
      }
    )
    cleanup(() => {
      child.kill('SIGKILL')
      if (existsSync(`${seen}.pid`)) process.kill(Number(readFileSync(`${seen}.pid`)), 'SIGKILL')
    })
    while (!existsSync(seen) && child.exitCode === null) await sleep(20)
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.match(readFileSync(seen, 'utf8'), /^\[client\]\nhost=.+\nport=\d+\nuser=.+\npassword="/)
    assert.deepEqual(readdirSync(temporary), [])
    const shown = readFileSync(`/proc/${readFileSync(`${seen}.pid`, 'utf8').trim()}/environ`)
    assert.notInclude(shown.toString(), 'MYSQL_PWD')

    const next = await door('backup', '--to', folder('killed'), '--storage', photos)
    assert.equal(next.code, 0, next.said)
    assert.lengthOf(readdirSync(folder('killed')), 1, 'its half is cleared away')
    assert.include(next.said, 'No place in the binary log is in it: the server keeps none.')
  })

  test('one backup of a database goes on at a time, on whatever machine', async ({
    assert,
    cleanup,
  }) => {
    const { DB_HOST: host, DB_PORT: port, DB_USER: user, DB_PASSWORD: password } = process.env
    const elsewhere = await createConnection({ host, port: Number(port), user, password })
    cleanup(() => elsewhere.end())
    await elsewhere.query('DO GET_LOCK(?, 0)', [`recovery of ${process.env.DB_DATABASE}`])
    const refused = await door('backup', '--to', folder('second'), '--storage', photos)
    assert.equal(refused.code, 1)
    assert.match(refused.said, /^✗ Another backup or restore of \w+ is under way\.$/m)
    assert.deepEqual(readdirSync(folder('second')), [])
  })

  test('what is no backup or no folder is named in one line: {0}')
    .with([
      ['/etc/hostname', 'it is no folder'],
      ['nothing', 'its manifest says nothing'],
      ['/proc/x', 'Nothing can be written into the folder /proc/x'],
      ['a file', 'Nothing can be written into the folder'],
      ['unnamed', 'STORAGE_ROOT cannot be read'],
      ['among the photos', 'lie beside each other, not one within the other'],
      ['around the photos', 'lie beside each other, not one within the other'],
      ['into the backup', 'lie beside each other, not one within the other'],
    ] as const)
    .run(async ({ assert }, [what, words]) => {
      const into = ['--into', DRILL, '--storage']
      const hollow = join(folder('nothing'), 'chwimeet-20260101T000000000Z')
      cpSync(backup, hollow, { recursive: true })
      writeFileSync(join(hollow, 'manifest.json'), 'null')
      const answers = {
        '/etc/hostname': () => door('restore', what, ...into, folder('target')),
        'nothing': () => door('restore', hollow, ...into, folder('target')),
        '/proc/x': () => door('restore', backup, ...into, what),
        'a file': () => door('restore', backup, ...into, join(hollow, 'manifest.json')),
        'among the photos': () =>
          door('backup', '--to', join(photos, 'public/kept'), '--storage', photos),
        'around the photos': () => door('backup', '--to', base, '--storage', photos),
        'into the backup': () => door('restore', backup, ...into, join(backup, 'storage')),
        'unnamed': () => door('backup', '--to', folder('unread'), '--storage', '/nowhere'),
      }
      const { code, said } = await answers[what]()
      assert.equal(code, 1)
      assert.include(said, words)
      assert.notMatch(said, /\n\s+at /)
      assert.deepEqual(readdirSync(photos), ['private'])
    })
})
