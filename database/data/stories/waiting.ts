import { hoursAgo, onDay, paid, story, then, type Story } from './story.js'

/** Asked for, to be paid, or to be handed over. */
export const waiting: Story[] = [
  ...[
    {
      listing: 'sup-board',
      guest: 'guest',
      start: 9,
      days: 3,
      asked: hoursAgo(5),
      options: ['방수 가방 20L'],
    },
    { listing: 'refractor', guest: 'guest', start: 12, days: 2, asked: hoursAgo(26) },
    {
      listing: 'dome-tent',
      guest: 'guest2',
      start: 5,
      days: 2,
      asked: hoursAgo(3),
      options: ['LED 줄조명'],
    },
    { listing: 'dome-tent', guest: 'father', start: 5, days: 3, asked: hoursAgo(8) },
    {
      listing: 'dome-tent',
      guest: 'newcomer',
      start: 6,
      days: 2,
      asked: hoursAgo(20),
      options: ['그라운드시트'],
    },
    {
      listing: 'power-station',
      guest: 'worker',
      start: 8,
      days: 3,
      asked: hoursAgo(30),
      options: ['1인용 전기요'],
    },
    { listing: 'espresso', guest: 'newcomer', start: 16, days: 4, asked: hoursAgo(11) },
    { listing: 'action-cam', guest: 'guest2', start: 10, days: 3, asked: hoursAgo(2) },
    {
      listing: 'ski-set',
      guest: 'father',
      start: 25,
      days: 2,
      asked: hoursAgo(14),
      options: ['헬멧과 고글'],
    },
  ].map((rental) => story(rental, [], 'PENDING_APPROVAL')),

  story(
    { listing: 'backpack-60', guest: 'guest', start: 6, days: 2, asked: hoursAgo(30) },
    [then(hoursAgo(4), { does: 'approve' })],
    'PENDING_PAYMENT'
  ),
  story(
    {
      listing: 'relax-chairs',
      guest: 'worker',
      start: 4,
      days: 1,
      asked: hoursAgo(9),
      options: ['파라솔'],
    },
    [then(hoursAgo(2), { does: 'approve' })],
    'PENDING_PAYMENT'
  ),
  story(
    { listing: 'violin', guest: 'baker', start: 11, days: 5, delivered: true, asked: hoursAgo(22) },
    [then(hoursAgo(10), { does: 'approve' })],
    'PENDING_PAYMENT'
  ),

  ...[
    { listing: 'projector', guest: 'guest', start: 1, days: 2, options: ['블루투스 스피커'] },
    { listing: 'relax-chairs', guest: 'father', start: 2, days: 2 },
    {
      listing: 'mirrorless',
      guest: 'stargazer',
      start: 2,
      days: 3,
      delivered: true,
      options: ['여분 배터리'],
    },
    { listing: 'mini-velo', guest: 'guest2', start: 3, days: 3 },
    { listing: 'event-tent', guest: 'crafter', start: 3, days: 2 },
  ].map((rental) => story(rental, paid(rental), 'PENDING_PICKUP')),

  ...[
    { listing: 'hexa-tarp', guest: 'guest', start: 1, days: 2, delivered: true },
    { listing: 'heavy-boardgames', guest: 'worker', start: 1, days: 3, delivered: true },
  ].map((rental, index) =>
    story(
      rental,
      [
        ...paid(rental),
        then(onDay(-1, '15:20'), {
          does: 'ship',
          carrier: 'CJ대한통운',
          trackingNumber: `68012345670${index}`,
        }),
      ],
      'SHIPPING'
    )
  ),
]
