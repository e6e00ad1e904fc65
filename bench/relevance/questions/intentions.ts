import { hand } from './hand.js'
import type { Question } from './question.js'

const CAMP_BASICS = ['sleeping-bag', 'mat', 'camp-chair', 'camp-table', 'lantern', 'burner']

/** Who asks so names an occasion and no gear. */
export const intentions: Question[] = [
  hand(
    'intent',
    '아이랑 첫 캠핑',
    [3, { kind: 'tent', people: 4 }],
    [2, { kind: ['tent', 'tarp', ...CAMP_BASICS] }],
    [1, { category: ['camp-kitchen', 'camp-light', 'sleeping', 'camp-furniture'] }]
  ),
  hand(
    'intent',
    '가족 캠핑 준비물',
    [3, { kind: 'tent', people: 4 }],
    [2, { kind: ['tent', 'tarp', 'cooler', 'cookset', ...CAMP_BASICS] }],
    [1, { category: ['camp-kitchen', 'camp-light'] }]
  ),
  hand('intent', '집에서 영화관처럼 보기', [3, { kind: 'projector' }], [2, { kind: 'screen' }]),
  hand(
    'intent',
    '첫돌 상차림',
    [3, { kind: 'first-birthday' }],
    [1, { kind: ['hanbok', 'party-decor'] }]
  ),
  hand(
    'intent',
    '길거리 공연할 때',
    [3, { kind: ['pa', 'cajon'] }],
    [2, { kind: ['mic', 'acoustic-guitar'] }]
  ),
  hand(
    'intent',
    '눈 쌓인 산에 갈 때',
    [3, { kind: 'crampons' }],
    [2, { kind: ['hiking-boots', 'trekking-poles'] }],
    [1, { option: 'crampons' }, { kind: 'rain-jacket' }]
  ),
  hand(
    'intent',
    '백패킹 처음 가요',
    [3, { kind: 'backpack' }, { kind: 'tent', people: 2 }],
    [2, { kind: ['tent', 'sleeping-bag', 'mat'] }],
    [1, { kind: ['camp-chair', 'burner', 'cookset', 'trekking-poles', 'lantern'] }]
  ),
  hand(
    'intent',
    '은하수 찍으러 가요',
    [3, { kind: 'star-tracker' }],
    [2, { kind: 'tripod' }],
    [1, { kind: ['telescope', 'mirrorless'] }]
  ),
  hand(
    'intent',
    '아이랑 바닷가 물놀이',
    [3, { kind: ['float', 'life-vest', 'snorkel', 'bodyboard'], isForKids: true }],
    [2, { kind: ['float', 'life-vest', 'snorkel', 'bodyboard'] }],
    [1, { kind: ['sup', 'kayak'] }]
  ),
  hand(
    'intent',
    '스키장 처음 가요',
    [3, { category: ['skiing', 'snowboarding'], level: 'beginner' }, { kind: 'ski-wear' }],
    [2, { category: ['skiing', 'snowboarding'] }]
  ),
  hand(
    'intent',
    '회사 체육대회에 쓸 것',
    [3, { kind: ['football', 'event-tent', 'pa'] }],
    [2, { kind: ['folk-games', 'baseball', 'mic'] }],
    [1, { category: ['team-sports', 'event-gear'] }]
  ),
  hand(
    'intent',
    '유튜브 시작하려고요',
    [3, { kind: ['mirrorless', 'photo-light', 'gimbal', 'mic', 'studio-mic'] }],
    [2, { kind: ['action-cam', 'tripod', 'camcorder'] }]
  ),
  hand(
    'intent',
    '집들이에서 다 같이 할 게임',
    [3, { kind: ['switch', 'boardgame'] }],
    [2, { category: ['consoles', 'board-games', 'vr-retro'] }, { kind: 'darts' }],
    [1, { kind: 'folk-games' }]
  ),
  hand(
    'intent',
    '잔치 음식을 많이 해야 해요',
    [3, { kind: 'big-pot' }],
    [2, { kind: 'tableware' }],
    [1, { category: ['big-cooking'] }, { kind: 'event-tent' }]
  ),
  hand(
    'intent',
    '벽에 선반 달기',
    [3, { kind: 'drill' }],
    [2, { kind: 'toolset' }],
    [1, { kind: 'ladder' }]
  ),
  hand('intent', '주말농장 밭 갈기', [3, { kind: 'tiller' }], [1, { kind: 'mower' }]),
  hand('intent', '소파에 커피를 쏟았어요', [3, { kind: 'carpet-cleaner' }]),
  hand(
    'intent',
    '방학 동안 아이와 과학 놀이',
    [3, { kind: ['microscope', 'robot', 'telescope', 'insect-kit'], isForKids: true }],
    [2, { kind: ['microscope', 'robot', 'telescope', 'insect-kit'] }],
    [1, { kind: ['rc-car', 'metal-detector'] }]
  ),
  hand(
    'intent',
    '결혼식 영상 찍어 주기',
    [3, { kind: ['gimbal', 'mirrorless'] }],
    [2, { kind: ['camcorder', 'lens-standard', 'tripod'] }],
    [1, { category: ['cameras', 'lenses'] }]
  ),
  hand(
    'intent',
    '콘서트에서 가수 얼굴 크게 보기',
    [3, { kind: 'binoculars' }],
    [2, { kind: 'lens-tele' }],
    [1, { kind: 'telescope' }]
  ),
  hand('intent', '할로윈 파티', [3, { kind: 'costume' }], [2, { kind: 'party-decor' }]),
  hand('intent', '차에 자전거 싣고 여행', [3, { kind: 'bike-carrier' }]),
  hand(
    'intent',
    '마당에서 고기 구워 먹고 불멍',
    [3, { kind: 'fire-pit' }],
    [1, { kind: ['burner', 'big-pot'] }]
  ),
  hand(
    'intent',
    '텐트 안이 추울까 봐 걱정돼요',
    [3, { kind: 'heater' }],
    [2, { kind: 'sleeping-bag', season: 'winter' }, { kind: 'power-station' }],
    [1, { kind: ['sleeping-bag', 'mat'] }]
  ),
  hand('intent', '전기 없는 캠핑장에서 전기 쓰기', [3, { kind: 'power-station' }]),
  hand('intent', '집에서 세차하기', [3, { kind: 'pressure-washer' }]),
  hand(
    'intent',
    '철새 보러 갈 때',
    [3, { kind: 'binoculars' }],
    [1, { kind: ['lens-tele', 'telescope'] }]
  ),
  hand('intent', '카페처럼 커피 내려 마시기', [3, { kind: 'espresso' }], [2, { kind: 'grinder' }]),
  hand(
    'intent',
    '첫 라운딩 나가요',
    [3, { kind: 'golf-clubs', level: 'beginner' }],
    [2, { kind: 'golf-clubs' }],
    [1, { kind: 'rangefinder' }]
  ),
  hand(
    'intent',
    '배 타고 낚시 가요',
    [3, { kind: 'sea-rod' }],
    [1, { category: ['lure-fishing', 'freshwater-fishing', 'fishing-gear'] }, { kind: 'life-vest' }]
  ),
  hand(
    'intent',
    '제주 바다에서 물고기 구경',
    [3, { kind: 'snorkel' }],
    [2, { kind: 'scuba' }],
    [1, { kind: ['wetsuit', 'life-vest', 'action-cam'] }]
  ),
  hand(
    'intent',
    '학교 축제 먹거리 부스',
    [3, { kind: 'snack-machine' }],
    [1, { kind: ['big-pot', 'event-tent'] }]
  ),
  hand('intent', '아기 데리고 등산', [3, { kind: 'child-carrier' }]),
  hand(
    'intent',
    '내 노래 녹음하기',
    [3, { kind: 'studio-mic' }],
    [2, { kind: 'mic' }],
    [1, { kind: ['synth', 'pa'] }]
  ),
  hand(
    'intent',
    '설날에 온 가족이 놀 거리',
    [3, { kind: 'folk-games' }],
    [2, { kind: ['boardgame', 'switch'] }],
    [1, { kind: ['mahjong', 'retro', 'ping-pong'] }]
  ),
  hand(
    'intent',
    '원목 식탁 직접 만들기',
    [3, { kind: ['saw', 'sander'] }],
    [2, { kind: 'drill' }],
    [1, { kind: 'toolset' }]
  ),
]
