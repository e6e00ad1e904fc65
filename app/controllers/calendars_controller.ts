import { createHash } from 'node:crypto'
import type { I18n } from '@adonisjs/i18n'
import i18nManager from '@adonisjs/i18n/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { Exception } from '@adonisjs/core/exceptions'
import { appUrl } from '#config/app'
import config from '#config/calendar_feeds'
import CalendarFeed from '#models/calendar_feed'
import { blocksOf, rentalsOf } from '#models/calendar_feed/entries'
import { icalendar } from '#services/calendars/icalendar'
import { eventOfBlock, eventOfRental } from '#services/calendars/events'

/** What calendar programs read. Whoever has the address is its owner: no session is asked for. */
export default class CalendarsController {
  async show({ params, request, response }: HttpContext) {
    const feed = await CalendarFeed.findBySecret(String(params.file).replace(/\.ics$/, ''))
    if (!feed) throw new Exception('no such calendar', { status: 404, code: 'E_ROUTE_NOT_FOUND' })
    await feed.noteReading()
    const text = await textOf(feed, i18nManager.locale(feed.user.locale))
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    response.header('ETag', tag)
    response.header('Cache-Control', 'private, max-age=300')
    response.header('Content-Type', 'text/calendar; charset=utf-8')
    response.header('Content-Disposition', 'inline; filename="chwimeet.ics"')
    response.header('X-Robots-Tag', 'noindex')
    response.header('Referrer-Policy', 'no-referrer')
    if (isKnown(tag, request.header('if-none-match'))) return response.notModified()
    return response.send(text)
  }
}

/** Whatever stands between may have weakened the tag. */
function isKnown(tag: string, said = ''): boolean {
  return said.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}

async function textOf(feed: CalendarFeed, i18n: I18n): Promise<string> {
  const [rentals, blocks] = await Promise.all([rentalsOf(feed), blocksOf(feed)])
  const { host } = new URL(appUrl)
  return icalendar({
    name: i18n.t(`calendars.name.${feed.kind}`),
    refreshMinutes: config.refreshMinutes,
    events: [
      ...rentals.map((rental) => eventOfRental(rental, { host, i18n, kind: feed.kind })),
      ...blocks.map((block) => eventOfBlock(block, { host, i18n })),
    ],
  })
}
