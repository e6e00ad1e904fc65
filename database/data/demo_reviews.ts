/** What neighbours say of rentals that are over: gear, kindness and response, and a photo of some. */
export interface DemoReview {
  guest: string
  listing: string
  scores: [gear: number, kindness: number, response: number]
  text: string
  hasPhoto?: true
  reply?: string
}

type Row = [
  guest: string,
  listing: string,
  scores: DemoReview['scores'],
  text: string,
  hasPhoto?: true,
]

const rows: Row[] = [
  [
    'guest',
    'dome-tent',
    [5, 5, 5],
    '네 식구가 자도 넉넉했어요. 팩이랑 망치까지 챙겨 주셔서 따로 준비할 게 없었고, 설치 영상도 미리 보내 주셔서 20분 만에 쳤어요. 다음 캠핑에도 빌릴게요!',
    true,
  ],
  [
    'worker',
    'dome-tent',
    [5, 4, 4],
    '밤새 비가 왔는데 안으로 한 방울도 새지 않았어요. 바닥에 흙이 조금 남아 있었지만 금방 털어 냈어요. 가격 생각하면 아주 만족해요.',
  ],
  [
    'party',
    'dome-tent',
    [4, 5, 5],
    'LED 줄조명까지 같이 빌렸더니 분위기가 확 살았어요. 폴대 고무줄 하나가 살짝 늘어나 있었는데 말씀드리니 바로 바꿔 두겠다고 하셨어요.',
    true,
  ],
  [
    'guest2',
    'mirrorless',
    [5, 5, 4],
    '센서가 깨끗하고 배터리 두 개가 모두 꽉 차 있었어요. 처음 쓰는 기종인데 메뉴 설명을 적은 쪽지를 넣어 주셔서 여행 내내 잘 찍었어요.',
    true,
  ],
  [
    'player',
    'mirrorless',
    [4, 5, 5],
    '택배로 받았는데 완충재를 겹겹이 싸 주셔서 마음이 놓였어요. 셔터 느낌이 좋고 사진도 잘 나와요. 렌즈 캡이 조금 헐거운 것 말고는 새것 같아요.',
  ],
  [
    'gamer',
    'projector',
    [5, 4, 5],
    '거실 벽에 쏘아도 자막까지 또렷해요. 리모컨 건전지도 새것이었어요. 팬 소리가 작아서 영화 볼 때 거슬리지 않았어요.',
  ],
  [
    'crafter',
    'projector',
    [4, 5, 4],
    '아이 생일에 마당에서 영화관을 열었어요. 해가 진 뒤에는 밝기가 충분했어요. HDMI 선이 짧아서 긴 선을 따로 챙기면 좋아요.',
    true,
  ],
  [
    'hiker',
    'power-station',
    [5, 5, 5],
    '전기장판을 이틀 밤 틀고도 30퍼센트 남았어요. 생각보다 무거운데 차까지 같이 옮겨 주셨어요. 겨울 캠핑에 강력 추천해요.',
  ],
  [
    'rider',
    'power-station',
    [4, 4, 5],
    '용량은 설명 그대로예요. 충전 어댑터가 커서 자리를 좀 차지하지만 쓰는 데는 문제없었어요. 답장이 정말 빨라요.',
  ],
  [
    'bandmate',
    'relax-chairs',
    [5, 5, 4],
    '네 개가 모두 짝이 맞고 천에 얼룩도 없었어요. 강변 버스킹 보러 가서 편하게 앉아 있다 왔어요.',
  ],
  [
    'snapper',
    'espresso',
    [5, 4, 4],
    '일주일 써 보고 살지 말지 정하려고 빌렸어요. 추출 압력이 안정적이고 스팀도 세요. 세척 방법을 알려 주셔서 깨끗이 돌려드렸어요.',
    true,
  ],
  [
    'gamer',
    'podcast-mics',
    [5, 5, 5],
    '마이크 두 개 모두 잡음이 없고 팝필터까지 들어 있었어요. 첫 녹음이라 걱정했는데 연결 순서를 전화로 알려 주셨어요.',
  ],
  [
    'guest2',
    'sup-board',
    [5, 5, 5],
    '펌프, 리시, 구명조끼까지 다 있어서 몸만 가면 돼요. 바람 넣는 데 10분이면 충분했어요. 바다 상황도 미리 알려 주셔서 안전하게 탔어요.',
    true,
  ],
  [
    'angler',
    'sup-board',
    [4, 5, 4],
    '보드가 넓어서 초보도 금방 일어섰어요. 핀에 흠집이 조금 있지만 타는 데는 괜찮았어요.',
  ],
  [
    'skier',
    'longboard-surf',
    [4, 4, 3],
    '보드는 아주 좋았어요. 약속 시간이 한 번 바뀌어서 조금 기다렸지만 미안하다며 왁스를 하나 주셨어요.',
  ],
  [
    'guest2',
    'road-bike',
    [5, 5, 5],
    '변속이 부드럽고 체인이 반짝반짝했어요. 키에 맞게 안장을 맞춰 주셔서 100킬로를 타도 무릎이 편했어요.',
  ],
  [
    'baker',
    'switch-party',
    [5, 4, 5],
    '컨트롤러 네 개가 모두 잘 되고 게임도 골라 담겨 있어서 집들이가 즐거웠어요. 쏠림 현상도 없었어요.',
  ],
  [
    'father',
    'baby-party',
    [5, 5, 4],
    '풍선만 새로 사면 될 만큼 소품이 알차요. 접는 방법이 사진으로 들어 있어서 혼자서도 꾸몄어요. 돌잔치 사진이 예쁘게 남았어요.',
    true,
  ],
  [
    'party',
    'sewing-machine',
    [4, 5, 5],
    '커튼 네 장을 이틀 만에 끝냈어요. 실 끼우는 법을 천천히 알려 주셨어요. 발판이 가끔 미끄러지니 매트를 깔고 쓰세요.',
  ],
  [
    'newcomer',
    'hanbok',
    [5, 5, 5],
    '다림질까지 되어 있어서 바로 입었어요. 경복궁에서 찍은 사진마다 색이 곱게 나와요. 속치마도 챙겨 주셔서 감사해요.',
  ],
  [
    'surfer',
    'boat-rod',
    [4, 4, 5],
    '릴이 부드럽고 줄도 새로 감겨 있었어요. 우럭 세 마리 낚았어요! 가방 지퍼가 조금 뻑뻑해요.',
  ],
  [
    'worker',
    'backpack-60',
    [5, 5, 4],
    '허리 벨트가 탄탄해서 이틀 종주에도 어깨가 덜 아팠어요. 레인커버도 깨끗했어요.',
  ],
  [
    'host',
    'futsal-kit',
    [4, 5, 5],
    '조끼가 잘 세탁되어 있고 공 바람도 딱 맞았어요. 동호회 모임에 급하게 빌렸는데 금방 승인해 주셨어요.',
  ],
  [
    'host',
    'takoyaki',
    [5, 4, 4],
    '코팅이 살아 있어서 반죽이 하나도 안 눌어붙어요. 꼬치랑 기름솔도 들어 있어요.',
  ],
  [
    'guest2',
    'film-camera',
    [3, 5, 4],
    '노출계가 조금 어둡게 나와서 몇 장은 아쉬웠어요. 말씀드렸더니 현상비 일부를 보태 주시겠다고 하셨어요. 친절함은 별 다섯 개예요.',
  ],
  [
    'crafter',
    'stand-mixer',
    [4, 3, 4],
    '반죽은 잘 되는데 제 실수로 볼이 찌그러져 값을 물어 드렸어요. 무거우니 옮길 때 꼭 둘이서 드세요.',
  ],
  [
    'worker',
    'hammer-drill',
    [1, 1, 1],
    '멀쩡하던 배터리를 트집 잡아 보증금을 떼어 갔어요. 이 사람 번호 010-0000-9999예요. 다들 전화해서 따져 주세요!',
  ],
]

/** What hosts answered, by guest and listing. */
const replies: [guest: string, listing: string, text: string][] = [
  [
    'guest',
    'dome-tent',
    '네 식구가 즐겁게 보내셨다니 저도 기뻐요. 팩까지 깨끗이 닦아 보내 주셔서 감사했어요!',
  ],
  ['worker', 'dome-tent', '바닥 흙은 더 꼼꼼히 털어 둘게요. 알려 주셔서 고마워요.'],
  [
    'guest2',
    'mirrorless',
    '쪽지가 도움이 됐다니 다행이에요. 여행 사진 한 장 보내 주셔서 잘 봤어요 :)',
  ],
  ['player', 'mirrorless', '렌즈 캡은 새것으로 바꿔 두었어요. 말씀해 주셔서 감사해요.'],
  ['crafter', 'projector', '5미터 선을 하나 더 장만했어요. 다음에는 같이 넣어 드릴게요!'],
  ['angler', 'sup-board', '금방 일어서시는 걸 보고 놀랐어요. 핀은 새로 갈아 두었어요.'],
  ['skier', 'longboard-surf', '기다리게 해서 다시 한번 죄송해요. 다음에는 시간을 꼭 지킬게요.'],
  ['party', 'sewing-machine', '미끄럼 방지 매트를 함께 넣기로 했어요. 커튼 예쁘게 쓰세요!'],
  [
    'guest2',
    'film-camera',
    '노출계를 점검받고 왔어요. 이제 정확하게 나와요. 이해해 주셔서 감사해요.',
  ],
]

export const demoReviews: DemoReview[] = rows.map(([guest, listing, scores, text, hasPhoto]) => ({
  guest,
  listing,
  scores,
  text,
  hasPhoto,
  reply: replies.find(([by, about]) => by === guest && about === listing)?.[2],
}))
