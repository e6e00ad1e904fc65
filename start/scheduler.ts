import timetable from '#services/scheduler/timetable'

/**
 * What runs when, in Korean time: one line for each ace command, `timetable.cron(name, patterns)` or
 * `timetable.every(name, length)`. The command extends `JobCommand`.
 */
timetable.cron('reservations:expire', '*/5 * * * *')
timetable.cron('reservations:advance', ['0 * * * *', '5 0 * * *'])
timetable.cron('reservations:remind', '0 10 * * *')
timetable.cron('outbox:sweep', '* * * * *')
timetable.cron('payments:reconcile', '* * * * *')
timetable.cron('refunds:process', '* * * * *')
timetable.cron('payouts:process', '* * * * *')
timetable.cron('watch:invariants', '* * * * *')
timetable.cron('ledger:verify', '30 * * * *')
timetable.cron('searches:alert', '0 9 * * *')
timetable.cron('reports:prune', '50 2 * * *')
timetable.cron('accounts:prune', '55 2 * * *')
timetable.cron('uploads:prune', '0 3 * * *')
timetable.cron('reports:escalate', '0 17 * * *')
timetable.cron('notifications:prune', '0 17 * * *')
timetable.cron('listings:embed', '15 * * * *')
timetable.cron('listings:popularity', '20 4 * * *')
timetable.cron('schedule:prune', '40 4 * * *')
timetable.cron('idempotency:prune', '45 4 * * *')
timetable.cron('outbox:prune', '50 4 * * *')
timetable.cron('ai:prune', '55 4 * * *')
timetable.cron('webhooks:deliver', '* * * * *')
timetable.cron('webhooks:prune', '0 5 * * *')
timetable.cron('audit:prune', '5 5 * * *')
timetable.cron('dashboard:count', '10 0 * * *')
timetable.cron('audit:verify', '10 5 * * *')
