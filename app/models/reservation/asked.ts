import type Reservation from '#models/reservation'

/** What the guest asked for, as the form holds it; `options` are to be loaded. */
export function askedOf(reservation: Reservation) {
  const { ulid, version, startDate, endDate, receiveMethod, returnMethod, total } = reservation
  const { recipient, recipientPhone, receivePostcode, receiveLine1, receiveLine2 } = reservation
  return {
    ulid,
    version,
    startDate,
    endDate,
    receiveMethod,
    returnMethod,
    recipient,
    recipientPhone,
    receivePostcode,
    receiveLine1,
    receiveLine2,
    optionIds: reservation.options.map(({ id }) => id),
    total,
    lines: reservation.priceLines,
    rent: reservation.rent,
    deposit: reservation.deposit,
    days: reservation.days,
  }
}
