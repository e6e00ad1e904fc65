import { hoursAgo, onDay, type Moment } from './stories/story.js'

/** One message; a photo shows the gear itself. */
export type Line = { from: 'guest' | 'host'; when: Moment } & ({ says: string } | { photo: true })

/** What a guest and the host of a listing said to each other. */
export interface Talk {
  listing: string
  guest: string
  lines: Line[]
  /** Who has not read how many of the last messages. */
  unread?: { by: 'guest' | 'host'; last: number }
}

const guest = (when: Moment, says: string): Line => ({ from: 'guest', when, says })
const host = (when: Moment, says: string): Line => ({ from: 'host', when, says })
const photo = (from: 'guest' | 'host', when: Moment): Line => ({ from, when, photo: true })

/** Beside the steps of their reservations, which come into the rooms by themselves. */
export const demoTalks: Talk[] = [
  {
    listing: 'projector',
    guest: 'guest',
    lines: [
      guest(
        onDay(-4, '19:42'),
        '안녕하세요! 주말 캠핑에 쓰려고 하는데, 밝은 곳에서도 잘 보이나요?'
      ),
      host(onDay(-4, '19:55'), '안녕하세요 :) 해 지고 나서는 아주 선명해요. 낮에는 조금 흐려요.'),
      host(onDay(-4, '19:56'), '스크린은 팩으로 고정할 수 있어서 바람 불어도 괜찮았어요.'),
      photo('host', onDay(-4, '19:58')),
      guest(onDay(-4, '20:08'), '오 좋네요. 지금 예약 요청 드릴게요!'),
      host(onDay(-4, '22:41'), '승인했어요. 결제하시면 전날 만날 곳 정해요.'),
      guest(onDay(-3, '08:16'), '결제했어요! 스피커도 같이 부탁드려요.'),
      guest(hoursAgo(3), '내일 어디서 뵐까요? 저는 홍대입구역이 편해요.'),
      host(
        hoursAgo(2),
        '홍대입구역 3번 출구 좋아요. 오전 10시 어떠세요?\n지도: https://map.kakao.com/link/search/홍대입구역3번출구'
      ),
      host(hoursAgo(1), '차 가져오시면 앞에 잠깐 세우셔도 돼요!'),
    ],
    unread: { by: 'guest', last: 2 },
  },
  {
    listing: 'mirrorless',
    guest: 'guest',
    lines: [
      guest(onDay(-9, '19:30'), '배터리는 몇 개 들어 있나요?'),
      host(onDay(-9, '19:47'), '기본 1개예요. 여분 배터리는 추가 옵션에서 고를 수 있어요.'),
      guest(onDay(-4, '09:50'), '10분 뒤에 도착해요.'),
      host(onDay(-4, '09:52'), '네, 1층 카페 앞에 있을게요.'),
      guest(onDay(-2, '21:10'), '야경 정말 잘 나와요. 잘 쓰고 있어요!'),
      host(onDay(-2, '21:24'), '다행이에요 😊 반납 전에 렌즈만 한 번 닦아 주세요.'),
      host(onDay(-1, '18:50'), '잘 받았어요. 구성품 확인하고 반납 완료 눌러 드릴게요.'),
    ],
    unread: { by: 'guest', last: 1 },
  },
  {
    listing: 'hexa-tarp',
    guest: 'guest',
    lines: [
      guest(onDay(-4, '20:15'), '택배로 받으면 팩이랑 스트링도 같이 오나요?'),
      host(
        onDay(-4, '20:40'),
        '네, 팩 12개와 스트링 6줄 다 넣어 드려요. 하나씩 세어서 보내니 돌려주실 때도 확인 부탁드려요.'
      ),
      host(onDay(-1, '15:22'), '방금 보냈어요. 내일 도착할 거예요!'),
      guest(onDay(-1, '15:40'), '감사합니다. 받으면 바로 알려 드릴게요.'),
    ],
  },
  {
    listing: 'sup-board',
    guest: 'guest',
    lines: [
      guest(hoursAgo(6), '초보인데 혼자서도 탈 수 있을까요? 키는 168이에요.'),
      host(hoursAgo(5.5), '그럼요, 폭이 넓어서 금방 서실 거예요. 구명조끼는 꼭 입으세요.'),
      guest(hoursAgo(5), '그럼 예약 요청 보낼게요. 방수 가방도요!'),
    ],
    unread: { by: 'host', last: 2 },
  },
  {
    listing: 'espresso',
    guest: 'guest2',
    lines: [
      guest(onDay(-2, '12:05'), '그라인더 분쇄도 조절되나요? 원두는 제가 가져가려고요.'),
      host(onDay(-2, '12:31'), '네, 40단계로 조절돼요. 처음 맞추는 법도 알려 드릴게요.'),
      guest(onDay(-2, '12:33'), '좋아요, 날짜 정해지면 다시 연락드릴게요!'),
    ],
  },
  {
    listing: 'dome-tent',
    guest: 'guest2',
    lines: [
      guest(hoursAgo(4), '안녕하세요, 어른 둘 아이 둘인데 이 텐트면 넉넉할까요?'),
      host(hoursAgo(3.6), '네 식구가 딱 맞아요. 짐은 전실에 두시면 돼요.'),
      guest(hoursAgo(3), '감사해요. 방금 요청 드렸어요. 줄조명도 같이 빌릴게요.'),
      guest(hoursAgo(2.5), '혹시 토요일 아침 일찍 받을 수 있을까요?'),
    ],
    unread: { by: 'host', last: 2 },
  },
  {
    listing: 'relax-chairs',
    guest: 'father',
    lines: [
      guest(onDay(-3, '20:30'), '의자 접으면 승용차 트렁크에 들어가나요?'),
      host(onDay(-3, '20:44'), '네, 경차에도 들어가요. 테이블은 말아서 가방에 넣어요.'),
      guest(onDay(-2, '08:30'), '결제 마쳤어요. 모레 뵙겠습니다.'),
    ],
    unread: { by: 'host', last: 1 },
  },
  {
    listing: 'road-bike',
    guest: 'guest',
    lines: [
      guest(onDay(-7, '18:20'), '페달은 클릿인가요, 평페달인가요?'),
      host(onDay(-7, '18:52'), '평페달 끼워 두었어요. 클릿은 가져오시면 갈아 드려요.'),
      guest(onDay(-1, '20:05'), '오늘 북악 다녀왔는데 변속이 정말 부드러워요!'),
      host(onDay(-1, '20:31'), '체인 새로 간 지 얼마 안 됐어요. 안전하게 타세요 🚴'),
    ],
  },
  {
    listing: 'mini-velo',
    guest: 'guest2',
    lines: [
      guest(onDay(-2, '21:02'), '접으면 지하철에 들고 탈 만한 무게인가요?'),
      host(onDay(-2, '21:20'), '11kg이라 조금 묵직한데, 접은 채로 굴릴 수 있어요.'),
    ],
    unread: { by: 'guest', last: 1 },
  },
]
