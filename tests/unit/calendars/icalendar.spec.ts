import { DateTime } from 'luxon'
import ICAL from 'ical.js'
import fc from 'fast-check'
import { test } from '@japa/runner'
import { icalendar, type CalendarEvent } from '#services/calendars/icalendar'

const at = (iso: string) => DateTime.fromISO(iso, { zone: 'utc' })

function event(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'reservation-01J@chwimeet.example',
    sequence: 3,
    createdAt: at('2026-06-01T03:00:00Z'),
    changedAt: at('2026-06-02T04:05:06.789Z'),
    startsOn: '2026-06-30',
    endsBefore: '2026-07-02',
    summary: '4인용 텐트 · 두루미 님에게 빌려줌',
    description: '상태: 수령 대기',
    url: 'https://chwimeet.example/reservations/01J',
    status: 'CONFIRMED',
    ...changes,
  }
}

const written = (events: CalendarEvent[], name = '취밋') =>
  icalendar({ name, refreshMinutes: 60, events })

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

test.group('A calendar as RFC 5545 writes it', () => {
  test('an independent reader finds what was written', ({ assert }) => {
    const [found, ...others] = read(written([event()]))
    assert.isEmpty(others)
    assert.equal(found.uid, 'reservation-01J@chwimeet.example')
    assert.equal(found.summary, '4인용 텐트 · 두루미 님에게 빌려줌')
    assert.equal(found.description, '상태: 수령 대기')
    assert.equal(found.sequence, 3)
    assert.isTrue(found.startDate.isDate)
    assert.equal(found.startDate.toString(), '2026-06-30')
    assert.equal(found.endDate.toString(), '2026-07-02')
    assert.equal(found.duration.days, 2)
    const value = (name: string) => String(found.component.getFirstPropertyValue(name))
    assert.equal(value('status'), 'CONFIRMED')
    assert.equal(value('dtstamp'), '2026-06-02T04:05:06Z')
    assert.equal(value('last-modified'), '2026-06-02T04:05:06Z')
    assert.equal(value('created'), '2026-06-01T03:00:00Z')
    assert.equal(value('url'), 'https://chwimeet.example/reservations/01J')
  })

  test('the calendar has a name, a version and a zone, and lines end with CR LF', ({ assert }) => {
    const text = written([event()])
    const calendar = new ICAL.Component(ICAL.parse(text))
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0')
    assert.equal(calendar.getFirstPropertyValue('x-wr-calname'), '취밋')
    assert.equal(calendar.getFirstPropertyValue('x-wr-timezone'), 'Asia/Seoul')
    assert.notMatch(text.replaceAll('\r\n', ''), /[\r\n]/)
    assert.isTrue(text.endsWith('END:VCALENDAR\r\n'))
  })

  test('text that looks like a calendar stays text', ({ assert }) => {
    const summary = 'a;b,c\\n\\\nEND:VEVENT\r\nBEGIN:VALARM\u0000\u0007"x":y'
    const [found, ...others] = read(written([event({ summary })], 'x\nEND:VCALENDAR'))
    assert.isEmpty(others)
    assert.equal(found.summary, 'a;b,c\\n\\\nEND:VEVENT\nBEGIN:VALARM"x":y')
  })

  test('a line of 75 octets is whole, the next character begins another', ({ assert }) => {
    const lineOf = (summary: string) =>
      written([event({ summary })])
        .split('SUMMARY:')[1]
        .split('\r\nDESCRIPTION')[0]
    assert.equal(lineOf('x'.repeat(67)), 'x'.repeat(67))
    assert.equal(lineOf('x'.repeat(68)), `${'x'.repeat(67)}\r\n x`)
    const korean = lineOf('가'.repeat(50))
    assert.equal(korean, `${'가'.repeat(22)}\r\n ${'가'.repeat(24)}\r\n ${'가'.repeat(4)}`)
  })

  test('whatever is written is read again, in lines of at most 75 octets that are valid text', ({
    assert,
  }) => {
    const texts = fc.string({
      unit: fc.constantFrom(...'가나힣a;,:\\"\n\t 😀é👨‍👩‍👧', '\u0301'),
      maxLength: 120,
    })
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const text = written([event({ summary, description })])
        for (const line of text.split('\r\n')) {
          assert.isAtMost(Buffer.byteLength(line), 75)
          assert.isTrue(line.isWellFormed())
        }
        const [found] = read(text)
        assert.equal(found.summary ?? '', summary.replaceAll('\t', ''))
        assert.equal(found.description ?? '', description.replaceAll('\t', ''))
      }),
      { numRuns: 300 }
    )
  })

  test('the same calendar is the same text', ({ assert }) => {
    assert.equal(written([event()]), written([event()]))
  })
})
