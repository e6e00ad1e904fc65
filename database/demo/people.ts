import { demoAccounts } from '#database/data/demo_accounts'
import { demoPeople, type DemoPerson } from '#database/data/demo_people'
import User from '#models/user'
import { PRIVACY_VERSION, TERMS_VERSION } from '#models/user/consents'
import type { Timeline } from '#database/demo/moments'

export type Neighbours = Map<string, User>

/** Neighbours sign up; only those of demo_accounts.json have a password to sign in with. */
export async function inviteNeighbours(timeline: Timeline): Promise<Neighbours> {
  const neighbours: Neighbours = new Map()
  for (const person of demoPeople) neighbours.set(person.key, await signUp(person, timeline))
  return neighbours
}

async function signUp(person: DemoPerson, timeline: Timeline): Promise<User> {
  const { email, nickname, name, phone, address, joinedDaysAgo } = person
  const account = demoAccounts.find((known) => known.email === email)
  const joinedAt = timeline.instant({ day: -joinedDaysAgo, at: '21:15' })
  const user = await User.create({
    email,
    nickname,
    name,
    phone,
    password: account?.password ?? null,
    role: account?.role === 'moderator' || account?.role === 'admin' ? account.role : 'user',
    termsVersion: TERMS_VERSION,
    privacyVersion: PRIVACY_VERSION,
    consentedAt: joinedAt,
    createdAt: joinedAt,
  })
  await user.related('addresses').create({
    label: '집',
    recipient: name,
    phone,
    postcode: address.postcode,
    line1: address.line1,
    line2: address.line2,
    isDefault: true,
    createdAt: joinedAt,
  })
  return user
}
