import { hand } from './hand.js'
import { intentions } from './intentions.js'
import type { Question } from './question.js'

const synonyms: Question[] = [
  hand('synonyms', '집에서 쓸 프로젝터', [3, { kind: 'projector' }], [1, { kind: 'screen' }]),
  hand('synonyms', '빔프로젝터 하루만', [3, { kind: 'projector' }], [1, { kind: 'screen' }]),
  hand('synonyms', '슬리핑백', [3, { kind: 'sleeping-bag' }], [1, { kind: 'mat' }]),
  hand('synonyms', '미싱 빌려주실 분', [3, { kind: 'sewing-machine' }]),
  hand('synonyms', '백팩 큰 거', [3, { kind: 'backpack' }], [1, { kind: 'child-carrier' }]),
  hand('synonyms', '라이프재킷', [3, { kind: 'life-vest' }], [1, { option: 'life-vest' }]),
  hand('synonyms', '트라이포드', [3, { kind: 'tripod' }], [1, { option: 'tripod' }]),
  hand('synonyms', '클래식 필카', [3, { kind: 'film-camera' }], [1, { kind: 'instant-camera' }]),
  hand('synonyms', '신스', [3, { kind: 'synth' }], [1, { kind: 'digital-piano' }]),
  hand(
    'synonyms',
    '차양 치는 천',
    [3, { kind: 'tarp' }],
    [1, { option: 'tarp' }, { kind: 'event-tent' }]
  ),
  hand('synonyms', '섭보드', [3, { kind: 'sup' }], [1, { kind: 'kayak' }]),
  hand('synonyms', '벌초 기계', [3, { kind: 'mower' }], [1, { option: 'mower' }]),
  hand('synonyms', '쿨러박스', [3, { kind: 'cooler' }], [1, { option: 'cooler' }]),
  hand('synonyms', '씽씽이', [3, { kind: 'kick-scooter' }], [1, { kind: 'kids-bike' }]),
]

const spacing: Question[] = [
  hand('spacing', '빔 프로 젝터', [3, { kind: 'projector' }], [1, { kind: 'screen' }]),
  hand('spacing', '캠핑의자대여', [3, { kind: 'camp-chair' }], [1, { kind: 'camp-table' }]),
  hand(
    'spacing',
    '고압 세척 기',
    [3, { kind: 'pressure-washer' }],
    [1, { kind: 'carpet-cleaner' }]
  ),
  hand('spacing', '전동 킥 보드', [3, { kind: 'e-scooter' }], [1, { kind: 'kick-scooter' }]),
  hand('spacing', '천체 망원경', [3, { kind: 'telescope' }], [1, { kind: ['star-tracker'] }]),
  hand('spacing', '서핑보드빌려주세요', [3, { kind: 'surfboard' }], [1, { kind: 'bodyboard' }]),
  hand('spacing', '통 기타', [3, { kind: 'acoustic-guitar' }], [1, { kind: 'ukulele' }]),
  hand('spacing', '아이스 박스', [3, { kind: 'cooler' }], [1, { option: 'cooler' }]),
  hand(
    'spacing',
    '블루 투스 스피커',
    [3, { kind: 'bt-speaker' }],
    [1, { kind: 'pa' }, { option: 'bt-speaker' }]
  ),
  hand('spacing', '접이식자전거', [3, { kind: 'folding-bike' }], [1, { kind: ['hybrid-bike'] }]),
  hand(
    'spacing',
    '텐트타프세트',
    [3, { kind: ['tent', 'tarp'], option: 'tarp' }],
    [2, { kind: ['tent', 'tarp'] }]
  ),
  hand('spacing', '스노 보드 세트', [3, { kind: 'snowboard' }], [1, { kind: ['ski', 'ski-wear'] }]),
]

const particles: Question[] = [
  hand(
    'particles',
    '텐트를 좀 빌릴 수 있을까요',
    [3, { kind: 'tent' }],
    [1, { kind: ['tarp', 'ice-tent'] }]
  ),
  hand('particles', '드론으로 위에서 찍어 보려고요', [3, { kind: 'drone' }]),
  hand(
    'particles',
    '침낭이랑 매트를 같이',
    [3, { kind: ['sleeping-bag'], option: 'mat' }],
    [2, { kind: ['sleeping-bag', 'mat'] }]
  ),
  hand(
    'particles',
    '피아노를 집에서 쳐 보고 싶어요',
    [3, { kind: 'digital-piano' }],
    [1, { kind: 'synth' }]
  ),
  hand('particles', '바이올린은 있나요', [3, { kind: 'violin' }], [1, { kind: 'cello' }]),
  hand('particles', '카약도 있으면', [3, { kind: 'kayak' }], [1, { kind: 'sup' }]),
  hand('particles', '낚싯대만 있으면 돼요', [3, { kind: ['carp-rod', 'sea-rod', 'lure-rod'] }]),
  hand('particles', '한복으로 나들이', [3, { kind: 'hanbok' }]),
  hand('particles', '사다리가 급해요', [3, { kind: 'ladder' }]),
  hand('particles', '첼로와 바이올린을', [3, { kind: ['violin', 'cello'] }]),
  hand('particles', '랜턴까지 있는 곳', [3, { kind: 'lantern' }]),
  hand('particles', '현미경으로 관찰', [3, { kind: 'microscope' }]),
]

const models: Question[] = [
  hand('models', '고프로', [3, { brand: 'gopro' }], [2, { kind: 'action-cam' }]),
  hand('models', 'GoPro hero', [3, { brand: 'gopro' }], [2, { kind: 'action-cam' }]),
  hand(
    'models',
    '소니 알파',
    [3, { kind: 'mirrorless', brand: 'sony' }],
    [1, { kind: 'mirrorless' }, { category: 'lenses', brand: 'sony' }]
  ),
  hand(
    'models',
    'sony a7',
    [3, { brand: 'sony', model: 'a7m4' }, { brand: 'sony', model: 'a7c' }],
    [2, { kind: 'mirrorless', brand: 'sony' }],
    [1, { kind: 'mirrorless' }, { category: 'lenses', brand: 'sony' }]
  ),
  hand(
    'models',
    '캐논 카메라',
    [3, { category: 'cameras', brand: 'canon' }],
    [1, { kind: ['mirrorless', 'dslr'] }, { category: 'lenses', brand: 'canon' }]
  ),
  hand(
    'models',
    'canon 렌즈',
    [3, { category: 'lenses', brand: 'canon' }],
    [1, { category: 'lenses' }, { category: 'cameras', brand: 'canon' }]
  ),
  hand(
    'models',
    '플레이스테이션 5',
    [3, { kind: 'playstation' }],
    [1, { kind: ['xbox', 'switch'] }]
  ),
  hand('models', 'nintendo', [3, { kind: 'switch' }], [1, { kind: ['playstation', 'xbox'] }]),
  hand('models', '오큘러스', [3, { brand: 'meta' }], [2, { kind: 'vr' }]),
  hand('models', 'helinox 체어', [3, { brand: 'helinox' }], [2, { kind: 'camp-chair' }]),
  hand(
    'models',
    '콜맨 랜턴',
    [3, { kind: 'lantern', brand: 'coleman' }],
    [1, { kind: 'lantern' }, { brand: 'coleman' }]
  ),
  hand(
    'models',
    '야마하 키보드',
    [3, { kind: ['digital-piano', 'synth'], brand: 'yamaha' }],
    [1, { kind: ['digital-piano', 'synth'] }]
  ),
  hand('models', 'lego 로봇', [3, { brand: 'lego' }], [2, { kind: 'robot' }]),
  hand('models', 'dji', [3, { brand: 'dji' }], [1, { kind: ['drone', 'gimbal'] }]),
]

const typos: Question[] = [
  hand('typos', '빔프로잭터', [3, { kind: 'projector' }], [1, { kind: 'screen' }]),
  hand('typos', '스노쿨링 마스크', [3, { kind: 'snorkel' }]),
  hand('typos', '페들보드', [3, { kind: 'sup' }], [1, { kind: 'kayak' }]),
  hand('typos', '제봉틀', [3, { kind: 'sewing-machine' }]),
  hand('typos', '캠핑 으자', [3, { kind: 'camp-chair' }], [1, { kind: 'camp-table' }]),
  hand('typos', '닌텐토 스위치', [3, { kind: 'switch' }], [1, { kind: 'playstation' }]),
  hand('typos', '에스프래소 머신', [3, { kind: 'espresso' }], [1, { kind: 'grinder' }]),
  hand(
    'typos',
    '블루투수 스피커',
    [3, { kind: 'bt-speaker' }],
    [1, { kind: 'pa' }, { option: 'bt-speaker' }]
  ),
  hand('typos', '구멍조끼', [3, { kind: 'life-vest' }], [1, { option: 'life-vest' }]),
  hand('typos', '우크레레', [3, { kind: 'ukulele' }], [1, { kind: 'acoustic-guitar' }]),
  hand('typos', '바배큐 그릴', [3, { kind: 'fire-pit' }], [1, { kind: 'burner' }]),
  hand(
    'typos',
    '짐볼 dji',
    [3, { kind: 'gimbal', brand: 'dji' }],
    [2, { kind: 'gimbal' }],
    [1, { brand: 'dji' }]
  ),
  hand('typos', '파워뱅키', [3, { kind: 'power-station' }]),
  hand(
    'typos',
    '인라인 스케이드',
    [3, { kind: 'inline' }],
    [1, { kind: ['skateboard', 'skates'] }]
  ),
]

/** Questions of which each was judged by itself, as the person who asks would. */
export const questionsByHand: Question[] = [
  ...synonyms,
  ...spacing,
  ...particles,
  ...models,
  ...typos,
  ...intentions,
]
