export default {
  /** Read notifications are forgotten after this. */
  keepReadDays: 30,

  streams: {
    /** A sign of life on every stream, so that proxies keep it open. */
    heartbeatSeconds: 25,
    /** A stream is ended after this and opened anew by its client, which shows who it is again. */
    longestMinutes: 60,
    /** Open at once for one person in one process; tabs of a browser share one. */
    perPerson: 10,
    /** A client that leaves so much unread is cut off and catches up when it comes back. */
    mostUnreadBytes: 64 * 1024,
    /** How many streams catch up at once after an outage: each needs a database connection meanwhile. */
    catchingUp: 2,
    /** When clients of a process that ends come back: each somewhere in between. */
    reconnectMs: { least: 500, most: 5_000 },
  },

  /** An unsubscribe link in a letter works this long. */
  unsubscribeDays: 365,
}
