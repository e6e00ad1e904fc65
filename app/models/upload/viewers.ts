import db from '@adonisjs/lucid/services/db'
import ReportCase from '#models/report_case'
import { isParty } from '#models/report/guards'
import { narrowToCases } from '#models/reservation/cases'
import type Upload from '#models/upload'
import type User from '#models/user'
import { isModerator } from '#models/user/rights'
import type { Purpose } from '#models/upload/purposes'

type Check = (upload: Upload, person: User) => Promise<boolean>

/** Who, beside the one who uploaded it, may see a private photo. */
const PARTIES: Partial<Record<Purpose, Check>> = {
  chat: async (upload, person) =>
    (await isMemberOfRoom(upload, person)) || isOnReport(upload, person),
  inspection: isOnReservation,
  claim: isOnReservation,
  objection: isOnReservation,
}

export async function maySee(upload: Upload, person: User | null): Promise<boolean> {
  if (upload.isPublic) return true
  if (!person) return false
  if (upload.userId === person.id) return true
  return (await PARTIES[upload.purpose]?.(upload, person)) ?? false
}

/** The two sides; staff when it is a case for them. */
async function isOnReservation(upload: Upload, person: User): Promise<boolean> {
  const found = db
    .from('reservation_photos')
    .join('reservations', 'reservations.id', 'reservation_photos.reservation_id')
    .where('reservation_photos.upload_id', upload.id)
    .where((sides) => {
      void sides.where('guest_id', person.id).orWhere('host_id', person.id)
      if (isModerator(person)) void sides.orWhere((cases) => narrowToCases(cases))
    })
  return Boolean(await found.first())
}

async function isMemberOfRoom(upload: Upload, person: User): Promise<boolean> {
  const found = await db
    .from('chat_message_photos')
    .join('chat_messages', 'chat_messages.id', 'chat_message_photos.message_id')
    .join('chat_members', 'chat_members.room_id', 'chat_messages.room_id')
    .where('chat_message_photos.upload_id', upload.id)
    .where('chat_members.user_id', person.id)
    .whereNull('chat_messages.hidden_at')
    .first()
  return Boolean(found)
}

/** Chats are nobody's but their members', but for what a report shows to those who decide on it. */
async function isOnReport(upload: Upload, person: User): Promise<boolean> {
  if (!isModerator(person)) return false
  const cases = await ReportCase.query().whereHas('reports', (reports) => {
    void reports.whereHas('photos', (photos) => void photos.where('uploads.id', upload.id))
  })
  for (const one of cases) if (!(await isParty(db.connection(), one, person))) return true
  return false
}
