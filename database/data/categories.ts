/** The tree of hobby gear. `icon` names an icon of @iconify-json/fluent-emoji, shown on the picture tile. */
export interface CategoryFacts {
  slug: string
  name: string
  nameEn: string
  icon: string
}

export interface CategoryBranch extends CategoryFacts {
  children: CategoryFacts[]
}

function category(slug: string, icon: string, name: string, nameEn: string): CategoryFacts {
  return { slug, name, nameEn, icon }
}

function branch(facts: CategoryFacts, children: CategoryFacts[]): CategoryBranch {
  return { ...facts, children }
}

export const categories: CategoryBranch[] = [
  branch(category('camping', 'camping', '캠핑', 'Camping'), [
    category('tents', 'tent', '텐트·타프', 'Tents & tarps'),
    category('sleeping', 'bed', '침낭·매트', 'Sleeping bags & mats'),
    category('camp-furniture', 'chair', '캠핑 의자·테이블', 'Camp furniture'),
    category('camp-kitchen', 'cooking', '버너·화로·취사', 'Camp kitchen'),
    category('camp-light', 'flashlight', '랜턴·전력·난방', 'Light, power & heat'),
  ]),
  branch(category('hiking', 'hiking-boot', '등산·트레킹', 'Hiking'), [
    category('backpacks', 'backpack', '배낭', 'Backpacks'),
    category('trekking-poles', 'snow-capped-mountain', '스틱·아이젠', 'Poles & crampons'),
    category('hiking-wear', 'coat', '등산화·의류', 'Boots & clothing'),
    category('climbing', 'person-climbing', '클라이밍', 'Climbing'),
  ]),
  branch(category('cycling', 'bicycle', '자전거·보드', 'Cycling & boards'), [
    category('road-bikes', 'bicycle', '로드·하이브리드', 'Road & hybrid bikes'),
    category(
      'mountain-bikes',
      'person-mountain-biking',
      '산악·전기자전거',
      'Mountain & electric bikes'
    ),
    category('bike-gear', 'sport-utility-vehicle', '캐리어·자전거 용품', 'Carriers & bike gear'),
    category('boards', 'skateboard', '킥보드·스케이트보드', 'Scooters & skateboards'),
  ]),
  branch(category('photography', 'camera', '사진·영상', 'Photo & video'), [
    category('cameras', 'camera-with-flash', '카메라', 'Cameras'),
    category('lenses', 'magnifying-glass-tilted-right', '렌즈', 'Lenses'),
    category('video-gear', 'video-camera', '액션캠·짐벌', 'Action cams & gimbals'),
    category('studio-gear', 'light-bulb', '조명·삼각대', 'Lights & tripods'),
    category('projectors', 'film-projector', '프로젝터·스크린', 'Projectors & screens'),
  ]),
  branch(category('music', 'guitar', '음악', 'Music'), [
    category('guitars', 'guitar', '기타·현악기', 'Guitars & strings'),
    category('keyboards', 'musical-keyboard', '건반', 'Keyboards'),
    category('percussion', 'drum', '타악기', 'Percussion'),
    category('winds', 'saxophone', '관악기', 'Winds'),
    category('sound', 'studio-microphone', '마이크·음향', 'Mics & sound'),
  ]),
  branch(category('fishing', 'fishing-pole', '낚시', 'Fishing'), [
    category('freshwater-fishing', 'fish', '민물 낚시', 'Freshwater fishing'),
    category('sea-fishing', 'blowfish', '바다·선상 낚시', 'Sea fishing'),
    category('lure-fishing', 'hook', '루어·플라이', 'Lure & fly fishing'),
    category('fishing-gear', 'bucket', '낚시 소품·좌대', 'Tackle & seats'),
  ]),
  branch(category('water', 'water-wave', '수상 레저', 'Water sports'), [
    category('paddling', 'canoe', '카약·패들보드', 'Kayaks & paddleboards'),
    category('surfing', 'person-surfing', '서핑', 'Surfing'),
    category('diving', 'diving-mask', '스노클링·다이빙', 'Snorkelling & diving'),
    category('floats', 'ring-buoy', '구명조끼·물놀이', 'Life vests & floats'),
  ]),
  branch(category('winter', 'snowflake', '겨울 스포츠', 'Winter sports'), [
    category('skiing', 'skis', '스키', 'Skiing'),
    category('snowboarding', 'snowboarder', '스노보드', 'Snowboarding'),
    category('skating', 'ice-skate', '스케이트·하키', 'Skating & hockey'),
    category('sledding', 'sled', '썰매·방한 용품', 'Sleds & warm gear'),
  ]),
  branch(category('sports', 'soccer-ball', '구기·라켓', 'Ball & racket sports'), [
    category('rackets', 'tennis', '테니스·배드민턴', 'Tennis & badminton'),
    category('team-sports', 'baseball', '축구·농구·야구', 'Team sports'),
    category('golf', 'flag-in-hole', '골프', 'Golf'),
    category('table-sports', 'ping-pong', '탁구·볼링·다트', 'Table tennis & bowling'),
  ]),
  branch(category('tools', 'toolbox', '공구·DIY', 'Tools & DIY'), [
    category('power-tools', 'hammer-and-wrench', '전동 공구', 'Power tools'),
    category('hand-tools', 'ladder', '수공구·사다리', 'Hand tools & ladders'),
    category('gardening', 'potted-plant', '원예·텃밭', 'Gardening'),
    category('cleaning', 'broom', '청소·세척기', 'Cleaning machines'),
  ]),
  branch(category('games', 'video-game', '게임·보드게임', 'Games'), [
    category('consoles', 'video-game', '게임 콘솔', 'Consoles'),
    category('board-games', 'game-die', '보드게임', 'Board games'),
    category('vr-retro', 'joystick', 'VR·레트로 게임', 'VR & retro'),
    category('puzzles', 'puzzle-piece', '퍼즐·전통 놀이', 'Puzzles & folk games'),
  ]),
  branch(category('party', 'party-popper', '파티·행사', 'Parties & events'), [
    category('party-decor', 'balloon', '파티 장식', 'Decorations'),
    category('costumes', 'performing-arts', '의상·한복', 'Costumes & hanbok'),
    category('tableware', 'clinking-glasses', '그릇·테이블웨어', 'Tableware'),
    category('event-gear', 'circus-tent', '천막·행사 장비', 'Tents & event gear'),
  ]),
  branch(category('drones-rc', 'helicopter', '드론·RC', 'Drones & RC'), [
    category('drones', 'flying-saucer', '드론', 'Drones'),
    category('rc-cars', 'racing-car', 'RC카', 'RC cars'),
    category('rc-planes-boats', 'small-airplane', 'RC 비행기·보트', 'RC planes & boats'),
    category('robotics', 'robot', '로봇·코딩 키트', 'Robots & coding kits'),
  ]),
  branch(category('nature', 'telescope', '별·자연 관찰', 'Stars & nature'), [
    category('telescopes', 'ringed-planet', '천체 망원경', 'Telescopes'),
    category('birdwatching', 'owl', '쌍안경·탐조', 'Binoculars & birding'),
    category('microscopes', 'microscope', '현미경·과학 실험', 'Microscopes & science'),
    category('collecting', 'butterfly', '채집·탐사', 'Collecting & exploring'),
  ]),
  branch(category('crafts', 'artist-palette', '미술·공예', 'Art & crafts'), [
    category('painting', 'paintbrush', '그림 도구', 'Painting'),
    category('sewing', 'yarn', '재봉·뜨개', 'Sewing & knitting'),
    category('pottery-wood', 'amphora', '도예·목공', 'Pottery & woodwork'),
    category('making', 'printer', '3D 프린터·제작 기기', '3D printing & making'),
  ]),
  branch(category('cooking', 'shallow-pan-of-food', '요리·홈카페', 'Cooking & home café'), [
    category('baking', 'cupcake', '베이킹', 'Baking'),
    category('coffee', 'hot-beverage', '커피·차', 'Coffee & tea'),
    category('big-cooking', 'pot-of-food', '대용량 조리', 'Big-batch cooking'),
    category('brewing', 'beer-mug', '홈브루잉·발효', 'Brewing & fermenting'),
  ]),
]
