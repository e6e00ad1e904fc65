import { BaseTransformer } from '@adonisjs/core/transformers'
import type Reservation from '#models/reservation'
import type { Role } from '#models/reservation/actions'
import { addDays } from '#models/reservation/calendar'
import { showsHandoverCode } from '#models/reservation/guards'
import {
  contactVisibility,
  maskAddress,
  maskName,
  maskPhone,
  type Visibility,
} from '#models/reservation/contacts'
import clock from '#services/clock'

/** How the gear travels, and what of the other side's address this person may see now. */
export default class ReservationDeliveryTransformer extends BaseTransformer<Reservation> {
  constructor(
    resource: Reservation,
    protected role: Role
  ) {
    super(resource)
  }

  toObject() {
    const reservation = this.resource
    const visibility = contactVisibility(reservation, clock.now())
    return {
      ...this.pick(reservation, [
        'receiveMethod',
        'returnMethod',
        'receiveCarrier',
        'receiveTracking',
        'returnCarrier',
        'returnTracking',
        'returnSentOn',
        'returnedOn',
      ]),
      visibility,
      recipient: this.recipient(this.role === 'guest' ? 'shown' : visibility),
      returnAddress: this.returnAddress(this.role === 'host' ? 'shown' : visibility),
      unitNumber: this.role === 'guest' ? null : (reservation.unit?.number ?? null),
      handoverCode: this.handoverCode(),
      codeFrom: this.codeFrom(),
    }
  }

  private recipient(visibility: Visibility) {
    const { receiveMethod, recipient, recipientPhone, receivePostcode } = this.resource
    const { receiveLine1, receiveLine2 } = this.resource
    if (receiveMethod !== 'DELIVERY' || visibility === 'hidden') return null
    return visibility === 'shown'
      ? {
          name: recipient,
          phone: recipientPhone,
          postcode: receivePostcode,
          line1: receiveLine1,
          line2: receiveLine2,
        }
      : {
          name: recipient && maskName(recipient),
          phone: recipientPhone && maskPhone(recipientPhone),
          postcode: null,
          line1: receiveLine1 && maskAddress(receiveLine1),
          line2: null,
        }
  }

  private returnAddress(visibility: Visibility) {
    const { returnMethod, listing } = this.resource
    if (returnMethod !== 'DELIVERY' || visibility === 'hidden') return null
    const { returnPostcode, returnLine1, returnLine2 } =
      this.resource.returnLine1 === null ? listing : this.resource
    return visibility === 'shown'
      ? { postcode: returnPostcode, line1: returnLine1, line2: returnLine2 }
      : { postcode: null, line1: returnLine1 && maskAddress(returnLine1), line2: null }
  }

  private handoverCode() {
    return this.hasCode && this.showsCode ? this.resource.handoverCode : null
  }

  private codeFrom() {
    return this.hasCode && !this.showsCode ? addDays(this.resource.startDate, -1) : null
  }

  private get hasCode() {
    const { status, receiveMethod } = this.resource
    return this.role === 'guest' && status === 'PENDING_PICKUP' && receiveMethod === 'DIRECT'
  }

  private get showsCode() {
    return showsHandoverCode(this.resource.startDate, clock.today())
  }
}
