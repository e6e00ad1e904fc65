import logger from '@adonisjs/core/services/logger'
import type { Deed } from '#database/data/demo_stories'
import { photograph } from '#database/demo/photographer'
import type { Subject } from '#database/data/photos/shots'
import Payment from '#models/payment'
import Refund from '#models/refund'
import type Reservation from '#models/reservation'
import { advance, expire } from '#models/reservation/upkeep'
import User from '#models/user'
import payments from '#services/payments/payments'

interface Scene {
  reservation: Reservation
  subject: Subject
}

type Deeds = {
  [Does in Deed['does']]: (deed: Extract<Deed, { does: Does }>, scene: Scene) => Promise<unknown>
}

/** How each deed is done: by whom, and with what they bring. */
export const deeds: Deeds = {
  approve: async (_, scene) => scene.reservation.approve(await host(scene)),
  reject: async ({ reason }, scene) => scene.reservation.reject(await host(scene), { reason }),
  pay: (_, scene) => pay(scene),
  ship: async (parcel, scene) => scene.reservation.ship(await host(scene), parcel),
  receive: async (_, scene) => scene.reservation.receive(await guest(scene)),
  handOver: async (_, scene) =>
    scene.reservation.handOver(await host(scene), { code: scene.reservation.handoverCode! }),
  passInspection: async (_, scene) => scene.reservation.passInspection(await guest(scene)),
  failInspection: async ({ reason }, scene) => {
    const ask = await guest(scene)
    const photos = [await shown(ask.by, 'inspection', scene)]
    return scene.reservation.failInspection(ask, { reason, photos })
  },
  return: async (_, scene) => scene.reservation.return(await guest(scene)),
  sendBack: async (parcel, scene) => scene.reservation.sendBack(await guest(scene), parcel),
  takeBack: async (_, scene) => scene.reservation.takeBack(await host(scene)),
  complete: async (_, scene) => scene.reservation.complete(await host(scene)),
  cancel: async ({ as, reason }, scene) => {
    const ask = await (as === 'guest' ? guest : host)(scene)
    const expected = (await scene.reservation.cancellationPreview(ask.by)) ?? undefined
    await scene.reservation.cancel(ask, { reason, expected })
    await refund(scene)
  },
  reportLost: async ({ as, reason: note }, scene) =>
    scene.reservation.reportLost(await (as === 'guest' ? guest : host)(scene), { note }),
  fileClaim: async ({ reason, damage, notReturned }, scene) => {
    const ask = await host(scene)
    const photos = damage ? [await shown(ask.by, 'claim', scene)] : []
    const amounts = { damage, not_returned: notReturned }
    return scene.reservation.fileClaim(ask, { amounts, reason, photos })
  },
  acceptClaim: async (_, scene) => {
    await scene.reservation.acceptClaim(await guest(scene))
    await refund(scene)
  },
  objectToClaim: async ({ reason }, scene) => {
    const ask = await guest(scene)
    const photos = [await shown(ask.by, 'objection', scene)]
    return scene.reservation.objectToClaim(ask, { reason, photos })
  },
  objectToInspection: async ({ reason }, scene) => {
    const ask = await host(scene)
    const photos = [await shown(ask.by, 'objection', scene)]
    return scene.reservation.objectToInspection(ask, { reason, photos })
  },
  reportNoShow: async ({ reason }, scene) =>
    scene.reservation.reportNoShow(await guest(scene), { reason }),
  reportNonArrival: async ({ reason }, scene) =>
    scene.reservation.reportNonArrival(await guest(scene), { reason }),
  refund: (_, scene) => refund(scene),
  missRefunds: (_, scene) => missRefunds(scene),
  wait: async (_, scene) => {
    await expire()
    await advance()
    await refund(scene)
  },
}

async function guest({ reservation }: Scene) {
  return { by: await User.findOrFail(reservation.guestId), seen: reservation.version }
}

async function host({ reservation }: Scene) {
  return { by: await User.findOrFail(reservation.hostId), seen: reservation.version }
}

async function shown(
  by: User,
  purpose: 'inspection' | 'claim' | 'objection',
  { subject, reservation }: Scene
) {
  const { ulid } = await photograph(by, purpose, subject, `${purpose}:${reservation.title}`)
  return ulid
}

async function pay(scene: Scene) {
  const { by } = await guest(scene)
  const { payment } = await Payment.start(scene.reservation, by)
  const { provider_key: providerKey } = (await payments.sandbox.answer(payment.orderId, 'agreed'))!
  return Payment.confirm({ orderId: payment.orderId, providerKey, amount: payment.amount })
}

/** Carries out what the reservation owes, as the relay does within a second of the change. */
async function refund({ reservation }: Scene) {
  for (const owed of await pendingRefunds(reservation)) await owed.execute()
}

/** Every attempt fails, until only an operator can start another. */
async function missRefunds({ reservation }: Scene) {
  const level = logger.level
  const provider = payments.fake()
  logger.level = 'silent'
  try {
    for (;;) {
      const owed = await pendingRefunds(reservation)
      if (owed.length === 0) return
      provider.failReading(owed.length)
      for (const each of owed) await each.execute()
    }
  } finally {
    logger.level = level
    payments.restore()
  }
}

function pendingRefunds({ id }: Reservation) {
  return Refund.query().where('reservation_id', id).where('status', 'pending').orderBy('id')
}
