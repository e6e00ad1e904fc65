import { compose } from '@adonisjs/core/helpers'
import hash from '@adonisjs/core/services/hash'
import db from '@adonisjs/lucid/services/db'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import { beforeCreate, belongsTo, hasMany, scope } from '@adonisjs/lucid/orm'
import type { BelongsTo, HasMany } from '@adonisjs/lucid/types/relations'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { UserSchema } from '#database/schema'
import type { AuditActor } from '#models/audit/audit'
import AccessToken from '#models/access_token'
import Address from '#models/address'
import CalendarFeed from '#models/calendar_feed'
import Comment from '#models/comment'
import Favourite from '#models/favourite'
import Listing from '#models/listing'
import Notification from '#models/notification'
import Passkey from '#models/passkey'
import { addPasskey, type NewKey } from '#models/passkey/adding'
import { removePasskey, resetPasskeys } from '#models/passkey/removing'
import { showPasskey, type Shown } from '#models/passkey/using'
import Report from '#models/report'
import Reservation from '#models/reservation'
import Sanction from '#models/sanction'
import { sanctionPerson, type PersonalMeasure } from '#models/sanction/imposing'
import { liftPerson } from '#models/sanction/lifting'
import SavedSearch from '#models/saved_search'
import Upload from '#models/upload'
import WebhookEndpoint from '#models/webhook_endpoint'
import clock from '#services/clock'
import BearerTokens from '#models/access_token/bearer_tokens'
import { issue, type Wanted } from '#models/access_token/issuing'
import { addAddress } from '#models/user/addresses'
import { block, hasBlocked, unblock } from '#models/user/blocks'
import { letGo } from '#models/upload/removing'
import { takeUploads } from '#models/upload/taking'
import { tidyEmail } from '#models/user/email_address'
import { setRole, type Role } from '#models/user/role'
import { linkKakao, unlinkKakao } from '#models/user/kakao'
import { leave } from '#models/user/leaving'
import { obstaclesOf } from '#models/user/obstacles'
import { replacePassword } from '#models/user/password'
import { holdPresent } from '#models/user/presence'

export type Locale = User['locale']

export default class User extends compose(UserSchema, withAuthFinder(hash)) {
  /** How the guard of programs recognises tokens. */
  static accessTokens: BearerTokens = new BearerTokens(User)

  @belongsTo(() => Upload, { foreignKey: 'avatarUploadId' })
  declare avatar: BelongsTo<typeof Upload>

  @hasMany(() => Address)
  declare addresses: HasMany<typeof Address>

  @hasMany(() => AccessToken, { foreignKey: 'tokenableId' })
  declare tokens: HasMany<typeof AccessToken>

  @hasMany(() => Passkey)
  declare passkeys: HasMany<typeof Passkey>

  @hasMany(() => Listing, { foreignKey: 'hostId' })
  declare listings: HasMany<typeof Listing>

  @hasMany(() => Favourite)
  declare favourites: HasMany<typeof Favourite>

  /** What this person reported. */
  @hasMany(() => Report, { foreignKey: 'reporterId' })
  declare reports: HasMany<typeof Report>

  /** What was done about this person or about something of theirs. */
  @hasMany(() => Sanction)
  declare sanctions: HasMany<typeof Sanction>

  @hasMany(() => SavedSearch)
  declare savedSearches: HasMany<typeof SavedSearch>

  /** What this person's calendar programs read. */
  @hasMany(() => CalendarFeed)
  declare calendarFeeds: HasMany<typeof CalendarFeed>

  /** Where this person's programs hear of their rentals. */
  @hasMany(() => WebhookEndpoint)
  declare webhooks: HasMany<typeof WebhookEndpoint>

  @hasMany(() => Comment, { foreignKey: 'authorId' })
  declare comments: HasMany<typeof Comment>

  @hasMany(() => Notification)
  declare notifications: HasMany<typeof Notification>

  /** Reservations where this person is the guest. */
  @hasMany(() => Reservation, { foreignKey: 'guestId' })
  declare rentals: HasMany<typeof Reservation>

  /** Reservations of this person's own listings. */
  @hasMany(() => Reservation, { foreignKey: 'hostId' })
  declare hostings: HasMany<typeof Reservation>

  /** What the database fills in is known at once, without reading the row again. */
  @beforeCreate()
  static startInGoodStanding(user: User) {
    user.password ??= null
    user.kakaoId ??= null
    user.deletedAt ??= null
    user.bannedAt ??= null
    user.suspendedUntil ??= null
    user.sessionEpoch ??= 0
    user.role ??= 'user'
  }

  /** People whose listings and profile the public may see. */
  static inGoodStanding = scope((query, now: DateTime = clock.now()) => {
    query
      .whereNull('users.banned_at')
      .whereNull('users.deleted_at')
      .where((open) =>
        open
          .whereNull('users.suspended_until')
          .orWhere('users.suspended_until', '<=', now.toJSDate())
      )
  })

  /** By the very address: the database alone takes letters with marks for those without. */
  static async withEmail(email: string): Promise<User | null> {
    const user = await this.findBy('email', email)
    return user && tidyEmail(user.email) === email ? user : null
  }

  /** As slow for an unknown address, or one without a password, as for a wrong password. */
  static async withCredentials(email: string, password: string): Promise<User | null> {
    const user = await this.withEmail(email)
    if (!user?.password) await hash.make(password)
    return (await user?.hasPassword(password)) ? user : null
  }

  /** Signed in without the passkey that staff need: until they show it they are a person like others. */
  isUnproven = false

  get isStaff() {
    return this.role !== 'user' && !this.isUnproven
  }

  get isAdmin() {
    return this.role === 'admin' && !this.isUnproven
  }

  get isBanned() {
    return this.bannedAt !== null
  }

  /** Left: the row stands for "탈퇴한 회원" and is nobody's any more. */
  get isGone() {
    return this.deletedAt !== null
  }

  isSuspended(now: DateTime = clock.now()) {
    return this.suspendedUntil !== null && this.suspendedUntil > now
  }

  /** Whether this person may start something new: a listing, a request, a message, a review. */
  isInGoodStanding(now: DateTime = clock.now()) {
    return !this.isBanned && !this.isGone && !this.isSuspended(now)
  }

  async hasPassword(password: string): Promise<boolean> {
    return this.password !== null && this.verifyPassword(password)
  }

  /** Consent keeps the time it was given; taking it back forgets that. */
  consentToMarketing(isGiven: boolean, now: DateTime = clock.now()): this {
    this.marketingConsentedAt = isGiven ? (this.marketingConsentedAt ?? now) : null
    return this
  }

  /** @returns whether there is such an avatar among the person's own uploads */
  async showAs(name: string): Promise<boolean> {
    return db.transaction(async (trx) => {
      await holdPresent(trx, this.id)
      const own = { userId: this.id, purpose: 'avatar' as const, names: [name] }
      const uploads = await takeUploads(trx, own)
      const upload = uploads.get(name)
      if (!upload) return false
      await this.changeAvatar(trx, upload.id)
      return true
    })
  }

  async showNothing(): Promise<void> {
    await db.transaction(async (trx) => {
      await holdPresent(trx, this.id)
      await this.changeAvatar(trx, null)
    })
  }

  private async changeAvatar(trx: TransactionClientContract, uploadId: number | null) {
    const before = this.avatarUploadId
    this.avatarUploadId = uploadId
    await this.useTransaction(trx).save()
    if (before !== null && before !== uploadId) await letGo(trx, [before])
  }

  /** @returns the address, or null when the person has as many as fit; the first is the default */
  addAddress(values: Partial<Address>): Promise<Address | null> {
    return addAddress(this, values)
  }

  issueToken(wanted: Wanted) {
    return issue(this, wanted)
  }

  async hasPasskey(): Promise<boolean> {
    return (await Passkey.query().where('userId', this.id).first()) !== null
  }

  /** @returns the key, or why there is none */
  addPasskey(name: string, key: NewKey) {
    return addPasskey(this, name, key)
  }

  /** @returns what came of it; staff keep their last one while the shop requires it */
  removePasskey(id: number) {
    return removePasskey(this, id)
  }

  /** @returns whether it is a key of theirs, and answered as it should */
  showPasskey(credentialId: string, read: (key: Passkey) => Promise<Shown | null>) {
    return showPasskey(this, credentialId, read)
  }

  /** @returns how many there were; all sessions end with them */
  resetPasskeys(by: AuditActor, reason?: string) {
    return resetPasskeys(this, by, reason)
  }

  block(other: User) {
    return block(this.id, other.id)
  }

  unblock(other: User) {
    return unblock(this.id, other.id)
  }

  hasBlocked(otherId: number) {
    return hasBlocked(this.id, otherId)
  }

  /** Ends every session and token; the caller that goes on signs in again under the new epoch. */
  changePassword(password: string, trx?: TransactionClientContract) {
    return replacePassword(this, password, trx)
  }

  /** @throws {StillNeededException} names what is open */
  leave() {
    return leave(this)
  }

  /** What has to come to an end before this person can leave. */
  obstaclesToLeaving() {
    return obstaclesOf(db.connection(), this.id)
  }

  /** @returns what came of it; a number at Kakao is one person's here */
  linkKakao(kakaoId: string) {
    return linkKakao(this, kakaoId)
  }

  /** @returns what came of it; the only way in stays */
  unlinkKakao() {
    return unlinkKakao(this)
  }

  /**
   * Warns, suspends or bans, which takes effect at once: the one way to do so without a report.
   * @throws {RefusalException} `partyToCase`, `staffProtected`, `lastAdmin`
   */
  sanction(by: User | 'operator', measure: PersonalMeasure & { reason: string }) {
    return sanctionPerson(this, by, measure)
  }

  ban(reason: string, by: User | 'operator' = 'operator') {
    return this.sanction(by, { kind: 'ban', reason })
  }

  suspend(days: number, reason: string, by: User | 'operator' = 'operator') {
    return this.sanction(by, { kind: 'suspend', days, reason })
  }

  /** @returns what came of it; only an admin or the operator gives roles, and one admin stays */
  setRole(role: Role, by: AuditActor, reason?: string) {
    return setRole(this, role, by, reason)
  }

  /** An operator takes back everything that keeps this person out. */
  async lift() {
    await liftPerson(this)
    return this.refresh()
  }
}
