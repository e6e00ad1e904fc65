import {
  hoursAgo,
  lastDay,
  onDay,
  paid,
  rented,
  returned,
  story,
  then,
  type Rental,
  type Story,
} from './story.js'

const delivered: Rental = {
  listing: 'podcast-mics',
  guest: 'crafter',
  start: 0,
  days: 4,
  delivered: true,
}
const faulty: Rental = { listing: 'gimbal', guest: 'worker', start: -1, days: 3 }
const forgotten: Rental = { listing: 'relax-chairs', guest: 'newcomer', start: -6, days: 3 }
const early: Rental = { listing: 'kick-scooters', guest: 'guest2', start: -2, days: 7 }
const mailed: Rental = {
  listing: 'snorkel-set',
  guest: 'father',
  start: -6,
  days: 6,
  delivered: true,
}

/** With the guest, on the way back, or in the host's hands for inspection. */
export const running: Story[] = [
  story(
    delivered,
    [
      ...paid(delivered),
      then(onDay(-2, '15:20'), {
        does: 'ship',
        carrier: '한진택배',
        trackingNumber: '512340987651',
      }),
      then(hoursAgo(2), { does: 'receive' }),
    ],
    'INSPECTING_RENTAL'
  ),

  ...[
    { listing: 'road-bike', guest: 'guest', start: -2, days: 5, options: ['헬멧 M'] },
    { listing: 'espresso', guest: 'worker', start: -3, days: 7 },
    { listing: 'alto-sax', guest: 'guest2', start: -5, days: 14 },
    { listing: 'switch-party', guest: 'father', start: -1, days: 4 },
    { listing: 'printer-3d', guest: 'gamer', start: -4, days: 10, options: ['PLA 필라멘트 1kg'] },
  ].map((rental) => story(rental, rented(rental), 'RENTING')),

  story(
    forgotten,
    [
      ...rented(forgotten),
      ...[-3, -2, -1, 0].map((day) => then(onDay(day, '00:00'), { does: 'wait' })),
    ],
    'PENDING_RETURN'
  ),
  story(
    faulty,
    [
      ...paid(faulty),
      then(onDay(-1, '10:30'), { does: 'handOver' }),
      then(onDay(-1, '13:45'), {
        does: 'failInspection',
        reason: '전원을 켜면 세로축 모터가 떨리고 곧바로 꺼져요. 배터리를 바꿔 끼워도 같아요.',
      }),
    ],
    'PENDING_RETURN'
  ),
  story(early, [...rented(early), then(hoursAgo(4), { does: 'return' })], 'PENDING_RETURN'),

  story(
    mailed,
    [
      ...rented(mailed),
      then(onDay(lastDay(mailed), '15:00'), { does: 'return' }),
      then(onDay(lastDay(mailed), '16:30'), {
        does: 'sendBack',
        carrier: '우체국택배',
        trackingNumber: '609812345671',
      }),
    ],
    'RETURNING'
  ),

  ...[
    { listing: 'mirrorless', guest: 'guest', start: -4, days: 4 },
    { listing: 'softbox', guest: 'bandmate', start: -3, days: 3 },
  ].map((rental) => story(rental, returned(rental), 'INSPECTING_RETURN')),
]
