import { onDay, paid, returned, story, then, type Rental, type Story } from './story.js'

const rusty: Rental = { listing: 'pressure-washer', guest: 'rider', start: -9, days: 2 }
const burnt: Rental = { listing: 'power-station', guest: 'angler', start: -7, days: 1 }
const blurred: Rental = { listing: 'tele-lens', guest: 'stargazer', start: -3, days: 3 }
const missed: Rental = { listing: 'cajon', guest: 'snapper', start: -1, days: 3 }
const strayed: Rental = {
  listing: 'yut-set',
  guest: 'crafter',
  start: -2,
  days: 4,
  delivered: true,
}

/** What the two sides cannot settle: it waits for a moderator. */
export const disputed: Story[] = [
  story(
    rusty,
    [
      ...returned(rusty),
      then(onDay(-7, '10:00'), {
        does: 'fileClaim',
        reason: '고압 호스 연결부가 휘어서 물이 새요. 호스를 통째로 갈아야 한대요.',
        damage: 35000,
      }),
      then(onDay(-6, '21:15'), {
        does: 'objectToClaim',
        reason:
          '받을 때부터 연결부가 휘어 있었고, 그날 저녁 채팅으로도 말씀드렸어요. 받은 날 찍은 사진을 올려요.',
      }),
    ],
    'CLAIMING'
  ),
  story(
    burnt,
    [
      ...returned(burnt),
      then(onDay(-6, '11:30'), {
        does: 'fileClaim',
        reason: '콘센트 하나가 그을려 전원이 들어오지 않아요. 수리 견적이 12만 원이에요.',
        damage: 120000,
      }),
      then(onDay(-5, '08:40'), {
        does: 'objectToClaim',
        reason: '저는 다른 쪽 콘센트만 썼어요. 반납할 때 함께 켜 보고 이상 없다고 하셨어요.',
      }),
    ],
    'CLAIMING'
  ),
  story(
    blurred,
    [
      ...paid(blurred),
      then(onDay(-3, '10:30'), { does: 'handOver' }),
      then(onDay(-3, '12:10'), {
        does: 'failInspection',
        reason: '200mm 쪽에서 자동 초점이 계속 앞에 맞아요. 바디를 바꿔도 같아요.',
      }),
      then(onDay(-2, '19:00'), { does: 'takeBack' }),
      then(onDay(-1, '20:10'), {
        does: 'objectToInspection',
        reason: '점검을 맡겼는데 초점은 정상이래요. 점검표를 사진으로 올려요.',
      }),
    ],
    'INSPECTING_RETURN'
  ),
  story(
    missed,
    [
      ...paid(missed),
      then(onDay(-1, '14:30'), {
        does: 'reportNoShow',
        reason: '약속한 합주실 앞에서 한 시간을 기다렸는데 오지 않았고 전화도 받지 않아요.',
      }),
    ],
    'PENDING_PICKUP'
  ),
  story(
    strayed,
    [
      ...paid(strayed),
      then(onDay(-4, '15:20'), {
        does: 'ship',
        carrier: '한진택배',
        trackingNumber: '512340987714',
      }),
      then(onDay(-1, '18:30'), {
        does: 'reportNonArrival',
        reason: '배송 완료라고 나오는데 문 앞에도 경비실에도 없어요.',
      }),
    ],
    'SHIPPING'
  ),
]
