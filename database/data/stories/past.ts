import {
  finished,
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

const scratched: Rental = { listing: 'mini-drone', guest: 'guest', start: -6, days: 3 }
const vanished: Rental = { listing: 'rc-buggy', guest: 'baker', start: -10, days: 2 }
const dropped: Rental = { listing: 'ice-skates', guest: 'newcomer', start: -8, days: 4 }
const dented: Rental = { listing: 'stand-mixer', guest: 'crafter', start: -30, days: 3 }
const silent: Rental = { listing: 'hammer-drill', guest: 'worker', start: -24, days: 2 }
const rained: Rental = { listing: 'gama-pot', guest: 'guest', start: 2, days: 2 }
const broken: Rental = { listing: 'stage-piano', guest: 'player', start: 3, days: 3 }
const winner: Rental = {
  listing: 'tandem-kayak',
  guest: 'guest2',
  start: 7,
  days: 2,
  asked: onDay(-4, '19:00'),
}

const stuck: Rental = { listing: 'carpet-cleaner', guest: 'guest', start: -9, days: 1 }

/** Over, in dispute, or never begun. */
export const past: Story[] = [
  story(
    scratched,
    [
      ...returned(scratched),
      then(onDay(-3, '10:20'), {
        does: 'fileClaim',
        reason: '앞쪽 날개 두 장이 깨지고 짐벌 커버에 긁힌 자국이 났어요. 부품 값만 청구할게요.',
        damage: 60000,
      }),
    ],
    'CLAIMING'
  ),
  story(
    vanished,
    [
      ...rented(vanished),
      then(onDay(lastDay(vanished) + 1, '00:00'), { does: 'wait' }),
      then(onDay(-6, '12:00'), {
        does: 'reportLost',
        as: 'host',
        reason: '반납일이 사흘 지났는데 연락이 닿지 않아요.',
      }),
      then(onDay(-4, '09:00'), {
        does: 'fileClaim',
        reason: '두 대 모두 돌아오지 않아 보증금 전액을 청구해요.',
        notReturned: 120000,
      }),
    ],
    'CLAIMING'
  ),
  story(
    dropped,
    [
      ...rented(dropped),
      then(onDay(-6, '21:30'), {
        does: 'reportLost',
        as: 'guest',
        reason: '빙상장 보관함에 두고 나왔는데 다시 가 보니 없어졌어요. 정말 죄송해요.',
      }),
    ],
    'LOST_OR_UNRETURNED'
  ),
  story(
    dented,
    [
      ...returned(dented),
      then(onDay(-27, '11:00'), {
        does: 'fileClaim',
        reason: '믹싱볼 옆면이 찌그러졌어요. 새 볼 값이 2만 5천 원이에요.',
        damage: 25000,
      }),
      then(onDay(-26, '20:00'), { does: 'acceptClaim' }),
    ],
    'CLAIM_COMPLETED'
  ),
  story(
    silent,
    [
      ...returned(silent),
      then(onDay(-22, '10:00'), {
        does: 'fileClaim',
        reason: '배터리 하나가 충전되지 않아요. 물에 젖은 흔적이 있어요.',
        damage: 40000,
      }),
      then(onDay(-14, '10:00'), { does: 'wait' }),
    ],
    'CLAIM_COMPLETED'
  ),

  story(
    stuck,
    [
      ...returned(stuck),
      then(onDay(-8, '09:00'), { does: 'complete' }),
      then(onDay(-8, '09:01'), { does: 'missRefunds' }),
    ],
    'PENDING_REFUND'
  ),

  story(
    { listing: 'emtb', guest: 'guest', start: 6, days: 2, asked: onDay(-3, '21:00') },
    [
      then(onDay(-2, '09:10'), {
        does: 'reject',
        reason:
          '그 주말에 동호회 정비가 잡혀 있어요. 다음 주로 다시 요청해 주시면 바로 승인할게요.',
      }),
    ],
    'REJECTED'
  ),
  story(
    winner,
    [then(onDay(-4, '21:00'), { does: 'approve' }), then(onDay(-3, '09:30'), { does: 'pay' })],
    'PENDING_PICKUP'
  ),
  story(
    { listing: 'tandem-kayak', guest: 'father', start: 8, days: 1, asked: onDay(-4, '20:00') },
    [],
    'REJECTED'
  ),

  story(
    rained,
    [
      ...paid(rained),
      then(onDay(-1, '14:00'), {
        does: 'cancel',
        as: 'guest',
        reason: '주말에 비가 많이 온다고 해서 모임을 미뤘어요.',
      }),
    ],
    'CANCELLED'
  ),
  story(
    broken,
    [
      ...paid(broken),
      then(onDay(0, '00:00'), {
        does: 'cancel',
        as: 'host',
        reason: '건반 하나가 눌린 채 올라오지 않아 수리를 맡겼어요. 죄송해요.',
      }),
    ],
    'CANCELLED'
  ),
  story(
    { listing: 'vr-headset', guest: 'worker', start: 2, days: 2, asked: onDay(-5, '20:00') },
    [then(onDay(-4, '10:00'), { does: 'approve' }), then(onDay(-3, '10:05'), { does: 'wait' })],
    'CANCELLED'
  ),
  story(
    { listing: 'golf-clubs', guest: 'newcomer', start: 5, days: 2, asked: onDay(-5, '13:00') },
    [then(onDay(-3, '13:05'), { does: 'wait' })],
    'CANCELLED'
  ),

  ...[
    { listing: 'acoustic-guitar', guest: 'guest', start: -40, days: 7 },
    { listing: 'refractor', guest: 'guest', start: -26, days: 2, options: ['태양 필터'] },
    { listing: 'crampons', guest: 'guest', start: -15, days: 2, delivered: true },
    { listing: 'dome-tent', guest: 'guest', start: -60, days: 3 },
    { listing: 'dome-tent', guest: 'worker', start: -33, days: 2 },
    { listing: 'dome-tent', guest: 'party', start: -18, days: 2, options: ['LED 줄조명'] },
    { listing: 'mirrorless', guest: 'guest2', start: -50, days: 5 },
    { listing: 'mirrorless', guest: 'player', start: -20, days: 3, delivered: true },
    { listing: 'projector', guest: 'gamer', start: -45, days: 1 },
    { listing: 'projector', guest: 'crafter', start: -13, days: 2 },
    { listing: 'power-station', guest: 'hiker', start: -28, days: 3 },
    { listing: 'power-station', guest: 'rider', start: -12, days: 2 },
    { listing: 'relax-chairs', guest: 'bandmate', start: -16, days: 1 },
    { listing: 'espresso', guest: 'snapper', start: -36, days: 7 },
    { listing: 'podcast-mics', guest: 'gamer', start: -22, days: 3, delivered: true },
    { listing: 'sup-board', guest: 'guest2', start: -70, days: 2 },
    { listing: 'sup-board', guest: 'angler', start: -55, days: 3 },
    { listing: 'longboard-surf', guest: 'skier', start: -48, days: 2 },
    { listing: 'road-bike', guest: 'guest2', start: -21, days: 3 },
    { listing: 'switch-party', guest: 'baker', start: -17, days: 3 },
    { listing: 'baby-party', guest: 'father', start: -31, days: 3, delivered: true },
    { listing: 'sewing-machine', guest: 'party', start: -44, days: 10 },
    { listing: 'hanbok', guest: 'newcomer', start: -14, days: 1 },
    { listing: 'boat-rod', guest: 'surfer', start: -25, days: 2 },
    { listing: 'backpack-60', guest: 'worker', start: -11, days: 3 },
    { listing: 'futsal-kit', guest: 'host', start: -19, days: 1 },
    { listing: 'takoyaki', guest: 'host', start: -34, days: 2 },
    { listing: 'film-camera', guest: 'guest2', start: -27, days: 4, options: ['컬러 필름 36장'] },
  ].map(finished),
]
