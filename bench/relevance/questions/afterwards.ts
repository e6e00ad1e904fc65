import { hand } from './hand.js'
import type { Question } from './question.js'

/** Written when search had been tuned, so that nothing in it can have been made for them. */
export const questionsAfterwards: Question[] = [
  hand(
    'later',
    '여섯 명이 잘 수 있는 큰 텐트',
    [3, { kind: 'tent', people: 6 }],
    [1, { kind: 'tent' }]
  ),
  hand('later', '비 올 때 칠 천막', [3, { kind: 'event-tent' }], [2, { kind: 'tarp' }]),
  hand(
    'later',
    '오리털 침낭',
    [3, { kind: 'sleeping-bag', season: 'winter' }],
    [2, { kind: 'sleeping-bag' }]
  ),
  hand('later', '라면 끓여 먹을 휴대용 가스', [3, { kind: 'burner' }], [2, { kind: 'cookset' }]),
  hand('later', '장작 태우는 통', [3, { kind: 'fire-pit' }], [1, { kind: 'burner' }]),
  hand('later', '음료 시원하게 보관', [3, { kind: 'cooler' }], [1, { option: 'cooler' }]),
  hand('later', '발목 보호되는 산 신발', [3, { kind: 'hiking-boots' }]),
  hand(
    'later',
    '실내 암장에서 신을 신발',
    [3, { kind: 'climbing-shoes' }],
    [1, { option: 'climbing-shoes' }]
  ),
  hand(
    'later',
    '한강에서 타는 두발자전거',
    [3, { kind: ['hybrid-bike', 'road-bike', 'folding-bike'] }],
    [1, { kind: 'e-bike' }]
  ),
  hand(
    'later',
    '언덕도 쉽게 올라가는 자전거',
    [3, { kind: 'e-bike' }],
    [1, { kind: ['mtb', 'road-bike'] }]
  ),
  hand(
    'later',
    '여섯 살 아이 첫 자전거',
    [3, { kind: 'kids-bike' }],
    [1, { kind: 'kick-scooter' }]
  ),
  hand(
    'later',
    'canon eos',
    [3, { kind: ['mirrorless', 'dslr'], brand: 'canon' }],
    [1, { brand: 'canon' }, { kind: 'mirrorless' }]
  ),
  hand(
    'later',
    '니콘 카메라',
    [3, { category: 'cameras', brand: 'nikon' }],
    [1, { kind: ['mirrorless', 'dslr'] }]
  ),
  hand('later', '찍으면 바로 종이로 나오는 카메라', [3, { kind: 'instant-camera' }]),
  hand('later', '아이돌 직찍용 줌렌즈', [3, { kind: 'lens-tele' }], [1, { kind: 'lens-standard' }]),
  hand('later', '물속에서 찍을 수 있는 카메라', [3, { kind: 'action-cam' }]),
  hand(
    'later',
    'samsung 빔',
    [3, { kind: 'projector', brand: 'samsung' }],
    [2, { kind: 'projector' }],
    [1, { kind: 'screen' }]
  ),
  hand(
    'later',
    '스트라토캐스터',
    [3, { brand: 'fender', model: 'strat' }],
    [2, { kind: 'electric-guitar' }]
  ),
  hand(
    'later',
    '헤드폰 끼고 칠 수 있는 건반',
    [3, { kind: 'digital-piano' }],
    [2, { kind: 'synth' }]
  ),
  hand('later', '층간소음 걱정 없는 드럼', [3, { kind: 'drum' }], [1, { kind: 'cajon' }]),
  hand(
    'later',
    '야외 결혼식 음향',
    [3, { kind: 'pa' }],
    [2, { kind: 'mic' }],
    [1, { kind: 'bt-speaker' }]
  ),
  hand('later', '인터뷰할 때 옷에 다는 마이크', [3, { kind: 'mic' }], [1, { kind: 'studio-mic' }]),
  hand('later', '쭈꾸미 낚시대', [3, { kind: 'sea-rod' }], [1, { kind: ['lure-rod', 'carp-rod'] }]),
  hand('later', '서서 노 젓는 보드', [3, { kind: 'sup' }], [1, { kind: 'kayak' }]),
  hand('later', '수영 못하는데 물에 뜨는 조끼', [3, { kind: 'life-vest' }], [1, { kind: 'float' }]),
  hand(
    'later',
    '초등학생 스키',
    [3, { kind: 'ski', isForKids: true }],
    [1, { kind: 'ski' }, { kind: 'ski-wear', isForKids: true }]
  ),
  hand('later', '헤드 라켓', [3, { kind: 'tennis', brand: 'head' }], [1, { kind: 'tennis' }]),
  hand('later', '요넥스', [3, { brand: 'yonex' }], [1, { kind: 'badminton' }]),
  hand('later', '콘크리트 뚫기', [3, { kind: 'drill' }]),
  hand('later', '천장 전구 갈 때 올라갈 것', [3, { kind: 'ladder' }]),
  hand('later', '추석 전에 산소 풀 깎기', [3, { kind: 'mower' }]),
  hand('later', '강아지가 소파에 실수했어요', [3, { kind: 'carpet-cleaner' }]),
  hand('later', '자동차 물 뿌리는 기계', [3, { kind: 'pressure-washer' }]),
  hand(
    'later',
    '둘이 하는 보드게임',
    [3, { kind: 'boardgame', people: 2 }],
    [2, { kind: 'boardgame' }],
    [1, { kind: 'mahjong' }]
  ),
  hand(
    'later',
    '머리에 쓰는 게임기',
    [3, { kind: 'vr' }],
    [1, { kind: ['switch', 'playstation', 'xbox'] }]
  ),
  hand('later', '경복궁 갈 때 입을 옷', [3, { kind: 'hanbok' }]),
  hand('later', '루프탑 파티에 쓸 잔', [3, { kind: 'tableware' }], [1, { kind: 'party-decor' }]),
  hand(
    'later',
    '초보가 날리기 쉬운 드론',
    [3, { kind: 'drone', level: 'beginner' }],
    [2, { kind: 'drone' }]
  ),
  hand(
    'later',
    '목성 보기',
    [3, { kind: 'telescope' }],
    [1, { kind: ['binoculars', 'star-tracker'] }]
  ),
  hand('later', '바지 밑단 줄이기', [3, { kind: 'sewing-machine' }]),
  hand('later', '스티커 굿즈 만들기', [3, { kind: 'cutter' }], [1, { kind: 'printer-3d' }]),
  hand('later', '식빵 만들기', [3, { kind: ['mixer', 'oven'] }]),
  hand('later', '50명 국 끓일 솥', [3, { kind: 'big-pot' }], [1, { kind: 'burner' }]),
  hand('later', '집에서 맥주 담그기', [3, { kind: 'brewing' }]),
]
