import db from '@adonisjs/lucid/services/db'
import clock from '#services/clock'
import { traitsOf, type Kind } from './kinds.js'
import { OPTIONAL_SECTIONS, type Section } from './sections.js'

export interface Preference {
  section: Section
  inApp: boolean
  email: boolean
}

/** What somebody chose for each section that can be chosen. */
export async function preferencesOf(userId: number): Promise<Preference[]> {
  const rows: { section: Section; in_app: number; email: number }[] = await db
    .from('notification_preferences')
    .where('user_id', userId)
  return OPTIONAL_SECTIONS.map((section) => {
    const row = rows.find((each) => each.section === section)
    return { section, inApp: Boolean(row?.in_app ?? 1), email: Boolean(row?.email ?? 1) }
  })
}

export async function choose(userId: number, choices: Preference[]): Promise<void> {
  const wanted = choices.filter(({ section }) => OPTIONAL_SECTIONS.includes(section))
  if (wanted.length === 0) return
  const now = clock.now().toJSDate()
  await db
    .knexQuery()
    .insert(
      wanted.map(({ section, inApp, email }) => ({
        user_id: userId,
        section,
        in_app: inApp,
        email,
        updated_at: now,
      }))
    )
    .into('notification_preferences')
    .onConflict(['user_id', 'section'])
    .merge(['in_app', 'email', 'updated_at'])
}

/** Turns letters of one section on or off and leaves the bell as it is. */
export async function chooseLetters(userId: number, section: Section, isOn: boolean) {
  const now = clock.now().toJSDate()
  await db
    .knexQuery()
    .insert({ user_id: userId, section, in_app: 1, email: isOn, updated_at: now })
    .into('notification_preferences')
    .onConflict(['user_id', 'section'])
    .merge(['email', 'updated_at'])
}

export async function wantsLetters(userId: number, kind: Kind): Promise<boolean> {
  const { section } = traitsOf(kind)
  if (section === 'essential') return true
  const row = await db.from('notification_preferences').where({ user_id: userId, section }).first()
  return Boolean(row?.email ?? 1)
}
