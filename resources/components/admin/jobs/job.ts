/** A job of the timetable as the page of jobs has it. */
export type ScheduledJob = {
  name: string
  timing: string
  status: 'running' | 'ok' | 'failed' | null
  error: string | null
  lastAt: string | null
  nextAt: string | null
  lateSince: string | null
  failures: number
}
