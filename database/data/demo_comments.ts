import { hoursAgo, onDay, type Moment } from './stories/story.js'

interface Line {
  by: string
  when: Moment
  text: string
}

/** A question under a listing, and what neighbours answered. */
export interface DemoThread extends Line {
  listing: string
  answers: Line[]
  /** The asker thought better of it, and only the answers are left. */
  isDeleted?: true
}

const line = (by: string, when: Moment, text: string): Line => ({ by, when, text })

export const demoThreads: DemoThread[] = [
  {
    listing: 'dome-tent',
    ...line('newcomer', onDay(-6, '20:15'), '캠핑이 처음인데 혼자서도 칠 수 있을까요?'),
    answers: [
      line(
        'host',
        onDay(-6, '20:40'),
        '그럼요! 폴대가 이미 연결돼 있어서 펼치고 고정만 하면 돼요. 설치 영상도 보내 드려요.'
      ),
      line('guest', onDay(-5, '09:12'), '저도 처음이었는데 20분 만에 쳤어요. 걱정 마세요 :)'),
      line('newcomer', onDay(-5, '12:30'), '두 분 다 감사해요. 다음 달 초로 예약해 볼게요!'),
    ],
  },
  {
    listing: 'dome-tent',
    ...line('father', onDay(-3, '08:05'), '어른 둘에 아이 둘이면 짐까지 들어갈까요?'),
    answers: [
      line(
        'host',
        onDay(-3, '08:50'),
        '잠자리는 넉넉한데 짐은 전실이나 차에 두시는 게 편해요. 타프를 같이 쓰시는 분이 많아요.'
      ),
    ],
  },
  {
    listing: 'dome-tent',
    ...line('rider', hoursAgo(3), '비 예보가 있는데 플라이도 같이 주시나요?'),
    answers: [],
  },
  {
    listing: 'mirrorless',
    ...line('snapper', onDay(-8, '21:20'), '메모리 카드도 같이 빌려주시나요?'),
    answers: [
      line('host', onDay(-8, '21:33'), '64GB 한 장 넣어 드려요. 사진은 반납 전에 꼭 옮겨 주세요.'),
    ],
  },
  {
    listing: 'mirrorless',
    ...line('bandmate', onDay(-2, '13:10'), '공연 영상을 두 시간쯤 찍어도 괜찮을까요?'),
    answers: [
      line(
        'host',
        onDay(-2, '14:02'),
        '배터리 하나로 한 시간 조금 넘게 찍혀요. 여분까지 드리니 중간에 한 번만 바꿔 주세요.'
      ),
      line('snapper', onDay(-2, '18:44'), '여름에는 화면을 젖혀 두면 덜 뜨거워져요.'),
    ],
  },
  {
    listing: 'projector',
    ...line('guest2', onDay(-7, '19:00'), '휴대폰 화면도 바로 띄울 수 있나요?'),
    answers: [
      line(
        'host',
        onDay(-7, '19:25'),
        '네, 무선으로 연결돼요. 안 될 때를 대비해 선도 넣어 둘게요.'
      ),
    ],
  },
  {
    listing: 'power-station',
    ...line('angler', onDay(-4, '22:10'), '밤낚시에 전기 쿨러를 돌려도 아침까지 갈까요?'),
    answers: [
      line('host', onDay(-4, '22:31'), '45W 쿨러로 열다섯 시간쯤 갔어요. 날이 추우면 조금 줄어요.'),
    ],
  },
  {
    listing: 'power-station',
    ...line('worker', onDay(-2, '12:20'), '연락처 남기면 바로 전화 주실 수 있나요?'),
    answers: [
      line(
        'host',
        onDay(-2, '12:48'),
        '연락처는 여기에 쓰지 마시고 채팅으로 편하게 물어봐 주세요!'
      ),
    ],
    isDeleted: true,
  },
  {
    listing: 'sup-board',
    ...line('guest', onDay(-5, '10:40'), '몸무게 제한이 있나요? 90킬로 정도예요.'),
    answers: [
      line(
        'host2',
        onDay(-5, '11:15'),
        '120킬로까지 괜찮아요. 공기를 조금 더 넣어 두시면 안정적이에요.'
      ),
      line('surfer', onDay(-4, '07:50'), '저도 85킬로인데 물에 하나도 안 잠겼어요.'),
    ],
  },
  {
    listing: 'road-bike',
    ...line('worker', onDay(-6, '18:20'), '키 176인데 54사이즈가 맞을까요?'),
    answers: [
      line(
        'rider',
        onDay(-6, '18:45'),
        '딱 좋아요. 다리 길이를 알려 주시면 안장을 미리 맞춰 둘게요.'
      ),
    ],
  },
  {
    listing: 'espresso',
    ...line('party', onDay(-3, '15:30'), '원두도 조금 들어 있나요?'),
    answers: [line('host', onDay(-3, '16:10'), '시험 삼아 내려 보실 만큼 50g 넣어 드려요.')],
  },
  {
    listing: 'hanbok',
    ...line('gamer', onDay(-4, '11:25'), '남자 옷은 키 183도 입을 수 있나요?'),
    answers: [line('crafter', onDay(-4, '12:00'), '바짓단을 넉넉히 접어 두어서 185까지 괜찮아요.')],
  },
  {
    listing: 'switch-party',
    ...line('newcomer', onDay(-2, '20:05'), '아이들이 할 만한 게임도 있을까요?'),
    answers: [],
  },
]
