/**
 * Neighbours of the demo shop. `account` people are those of demo_accounts.json, by nickname.
 * Addresses are on a street that does not exist and phone numbers in a block that is not handed out.
 */
export interface DemoPerson {
  key: string
  nickname: string
  name: string
  email: string
  avatar: string
  phone: string
  address: DemoAddress
  joinedDaysAgo: number
  account?: true
}

export interface DemoAddress {
  postcode: string
  line1: string
  line2: string
}

type PersonRow = [
  key: string,
  nickname: string,
  name: string,
  avatar: string,
  postcode: string,
  city: string,
  door: string,
  joinedDaysAgo: number,
]

const accounts: PersonRow[] = [
  ['guest', '주말엔산으로', '김하늘', 'fox', '03001', '서울특별시 종로구', '102동 803호', 214],
  ['host', '연남동장비장', '이도윤', 'bear', '04001', '서울특별시 마포구', '1층', 402],
  ['guest2', '느린자전거', '박서연', 'turtle', '34101', '대전광역시 유성구', '305호', 96],
  ['host2', '바다집창고', '정민재', 'otter', '48001', '부산광역시 해운대구', '창고동 2호', 377],
  ['moderator', '취밋지기', '한지우', 'owl', '06001', '서울특별시 강남구', '7층', 520],
  ['admin', '취밋관리자', '최유진', 'lion', '06002', '서울특별시 강남구', '7층', 521],
]

const neighbours: PersonRow[] = [
  ['camper', '불멍연구소', '오세훈', 'raccoon', '12001', '경기도 남양주시', '마당 안쪽 창고', 331],
  ['hiker', '능선따라', '윤가람', 'deer', '03401', '서울특별시 은평구', '201호', 288],
  ['rider', '한강라이더', '강태오', 'leopard', '05001', '서울특별시 광진구', '반지하 작업실', 263],
  ['snapper', '필름두롤', '신예린', 'cat-face', '04701', '서울특별시 성동구', '스튜디오 3층', 350],
  [
    'bandmate',
    '합주실막내',
    '조은성',
    'hedgehog',
    '04002',
    '서울특별시 마포구',
    '지하 1층 합주실',
    190,
  ],
  ['angler', '여수밤낚시', '문상길', 'penguin', '59701', '전라남도 여수시', '방파제 앞 2층', 305],
  [
    'surfer',
    '양양파도지기',
    '서파랑',
    'dolphin',
    '25001',
    '강원특별자치도 양양군',
    '바다 쪽 컨테이너',
    240,
  ],
  ['skier', '평창눈사람', '남궁설', 'polar-bear', '25301', '강원특별자치도 평창군', '장비실', 274],
  [
    'player',
    '공하나둘셋',
    '임태양',
    'tiger-face',
    '42001',
    '대구광역시 수성구',
    '체육사 옆집',
    221,
  ],
  ['maker', '뚝딱공방', '백나무', 'beaver', '34102', '대전광역시 유성구', '공방 1층', 390],
  ['gamer', '주사위굴려', '홍보라', 'rabbit-face', '13501', '경기도 성남시', '1204호', 205],
  ['party', '풍선부는사람', '유다정', 'parrot', '61901', '광주광역시 서구', '2층 창고', 158],
  ['stargazer', '별보는밤', '천우주', 'wolf', '38801', '경상북도 영천시', '천문대길 작은 집', 317],
  ['crafter', '실과바늘', '노을이', 'koala', '54901', '전북특별자치도 전주시', '한옥 사랑채', 176],
  [
    'baker',
    '반죽하는오후',
    '고은빵',
    'hamster',
    '63001',
    '제주특별자치도 제주시',
    '주방 뒷문',
    143,
  ],
  ['newcomer', '처음빌려요', '양새봄', 'hatching-chick', '30001', '세종특별자치시', '903호', 21],
  ['father', '두아이아빠', '배준호', 'panda', '21901', '인천광역시 연수구', '1501호', 112],
  ['worker', '퇴근후취미', '송이슬', 'frog', '07201', '서울특별시 영등포구', '오피스텔 611호', 87],
]

export const demoPeople: DemoPerson[] = [
  ...accounts.map((row, index) => ({ ...person(row, index), account: true as const })),
  ...neighbours.map((row, index) => person(row, accounts.length + index)),
]

function person(row: PersonRow, index: number): DemoPerson {
  const [key, nickname, name, avatar, postcode, city, door, joinedDaysAgo] = row
  return {
    key,
    nickname,
    name,
    avatar,
    joinedDaysAgo,
    email: `${key}@demo.chwimeet.test`,
    phone: `010-0000-${String(1001 + index * 37)}`,
    address: { postcode, line1: `${city} 취미길 ${11 + index * 3}`, line2: door },
  }
}
