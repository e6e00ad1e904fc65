import { defineConfig } from '@adonisjs/transmit'
import env from '#start/env'
import { liveTransport } from '#services/live/transport'

/** Redis pub/sub knows no index: the channel carries the database's name, and with it the mode. */
export default defineConfig({
  /** A heartbeat of our own goes to all streams at once, as a comment. */
  pingInterval: false,
  transport: { driver: liveTransport, channel: `live:${env.get('DB_DATABASE')}` },
})
