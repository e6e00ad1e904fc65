import type { HttpContext } from '@adonisjs/core/http'
import FieldException from '#exceptions/field_exception'
import type Address from '#models/address'
import { choose } from '#models/notification/preferences'
import { booking } from '#models/reservation/transaction'
import type User from '#models/user'
import { holdPresent } from '#models/user/presence'
import AddressPolicy from '#policies/address_policy'
import UserPolicy from '#policies/user_policy'
import clock from '#services/clock'
import { addressValidator, avatarValidator, profileValidator } from '#validators/accounts/profile'
import { preferencesValidator } from '#validators/notification'

/** The person themself, who may change what is theirs. */
export async function self({ auth, bouncer }: HttpContext): Promise<User> {
  const user = auth.getUserOrFail()
  await bouncer.with(UserPolicy).authorize('manage', user)
  return user
}

export async function saveProfile(ctx: HttpContext): Promise<User> {
  const user = await self(ctx)
  const { marketing, ...profile } = await ctx.request.validateUsing(profileValidator)
  return booking(async (trx) => {
    const present = await holdPresent(trx, user.id)
    return present.consentToMarketing(marketing, clock.now()).merge(profile).save()
  })
}

/** The photo beside the nickname: one of the person's own uploads. */
export async function showAvatar(ctx: HttpContext): Promise<void> {
  const user = await self(ctx)
  const { upload } = await ctx.request.validateUsing(avatarValidator)
  if (await user.showAs(upload)) return
  throw new FieldException('upload', ctx.i18n.t('settings.profile.avatar_failed'), 'exists')
}

/** Null when the person has as many as fit. */
export async function addAddress(ctx: HttpContext): Promise<Address | null> {
  const user = await self(ctx)
  return user.addAddress(await ctx.request.validateUsing(addressValidator))
}

export async function changeAddress(ctx: HttpContext): Promise<Address> {
  const address = await ownAddress(ctx)
  return address.merge(await ctx.request.validateUsing(addressValidator)).save()
}

export async function ownAddress({ auth, bouncer, params }: HttpContext): Promise<Address> {
  const addresses = auth.getUserOrFail().related('addresses').query()
  const address = await addresses.where('id', params.id).firstOrFail()
  await bouncer.with(AddressPolicy).authorize('manage', address)
  return address
}

export async function choosePreferences(ctx: HttpContext): Promise<User> {
  const user = await self(ctx)
  const { preferences } = await ctx.request.validateUsing(preferencesValidator)
  await choose(user.id, preferences)
  return user
}
