/**
 * Kinds of gear, one a line: what people call it, folded (lower case, no spaces). A name may stand in
 * several lines: whoever says `미러리스` means a camera too.
 */
export const KINDS: string[][] = lines(`
  빔프로젝터 프로젝터 프로젝트빔 빔프로젝트 미니빔 빔 시네빔 projector beamprojector
  스크린 롤스크린 빔스크린 screen
  텐트 돔텐트 리빙쉘 쉘터 원터치텐트 거실형텐트 백패킹텐트 면텐트 에어텐트 루프탑텐트 tent
  타프 그늘막 차양 햇빛가리개 렉타 헥사 렉타타프 헥사타프 tarp
  침낭 슬리핑백 머미형 구스다운침낭 sleepingbag
  매트 에어매트 자충매트 발포매트 캠핑매트 매트리스 깔개 토퍼 에어베드 mattress sleepingpad
  의자 체어 캠핑의자 캠핑체어 릴렉스체어 로우체어 접이식의자 chair
  테이블 식탁 롤테이블 캠핑테이블 접이식테이블 igt 아이지티 table
  버너 가스버너 투버너 가스레인지 스토브 강염버너 화구 캠핑스토브 burner stove
  화로 화로대 불멍 불멍대 모닥불 장작 파이어핏 firepit
  그릴 바비큐 바베큐 바베큐그릴 bbq 숯불 화로대 웨버 grill barbecue
  코펠 더치오븐 캠핑식기 캠핑냄비 시에라컵 cookset cookware
  랜턴 캠핑등 캠핑조명 감성조명 줄조명 가스랜턴 헤드랜턴 손전등 lantern headlamp
  파워뱅크 파워스테이션 보조배터리 휴대용전원 대용량배터리 캠핑용배터리 인산철 powerbank powerstation
  난로 히터 팬히터 등유난로 난방기 온풍기 전기히터 heater
  전기요 전기장판 온열매트
  아이스박스 쿨러 하드쿨러 소프트쿨러 보냉백 보냉 차량용냉장고 캠핑냉장고 icebox cooler
  배낭 백팩 등산배낭 등산가방 백패킹배낭 backpack rucksack
  베이비캐리어 아기캐리어 등산캐리어 유아캐리어 아이캐리어 유아지게 지게 childcarrier
  스틱 등산스틱 트레킹폴 등산지팡이 지팡이 trekkingpole
  아이젠 체인젠 크램폰 스패츠 crampons
  등산화 중등산화 트레킹화 등산신발 hikingboots
  재킷 자켓 바람막이 고어텍스 등산복 방수재킷 방수자켓 jacket
  암벽화 클라이밍화 클라이밍신발 볼더링 클라이밍 암벽 암벽등반 climbing
  하네스 확보기 등반로프 카라비너 안전벨트 클라이밍 암벽등반 harness
  크래시패드 초크백 볼더링 crashpad
  자전거 바이크 bicycle bike
  로드자전거 로드바이크 사이클 카본로드 로드 roadbike
  하이브리드자전거 하이브리드 시티바이크 출퇴근자전거 여성용자전거
  접이식자전거 미니벨로 폴딩자전거 접는자전거 브롬톤 foldingbike minivelo
  어린이자전거 유아자전거 밸런스바이크 네발자전거 세발자전거 아동자전거 kidsbike
  산악자전거 엠티비 mtb 풀서스펜션 전동산악자전거 mountainbike
  전기자전거 전동자전거 이바이크 팻바이크 전동산악자전거 ebike
  자전거캐리어 루프캐리어 후미형캐리어 트렁크형 루프박스 자전거거치대 bikerack roofbox
  자전거트레일러 트레일러 유아안장 유아시트 trailer
  헬멧 안전모 helmet
  보호대 무릎보호대 팔꿈치보호대
  킥보드 씽씽카 씽씽이 유아킥보드 어린이킥보드 kickboard
  전동킥보드 전동스쿠터 나인봇 escooter
  스케이트보드 롱보드 크루저보드 크루저 댄싱롱보드 데크 skateboard longboard
  인라인 인라인스케이트 롤러스케이트 롤러블레이드 inline rollerskates
  카메라 사진기 미러리스 dslr 디에스엘알 데세랄 디카 똑딱이 필카 필름카메라 즉석카메라 풀프레임 camera mirrorless
  미러리스 풀프레임 브이로그카메라 a7 eos mirrorless
  dslr 디에스엘알 데세랄 오두막
  디카 똑딱이 컴팩트카메라 하이엔드카메라 compactcamera
  필름카메라 필카 filmcamera
  즉석카메라 즉석사진기 폴라로이드 인스탁스 instax polaroid
  렌즈 단렌즈 망원렌즈 표준줌 줌렌즈 광각렌즈 lens
  망원 망원렌즈 망원줌 대포 대포렌즈 70-200 100-400 telephoto
  표준줌 표준줌렌즈 24-70 2470 24-105 28-75
  단렌즈 인물렌즈 여친렌즈 아웃포커싱 아웃포커스 50mm 35mm 85mm prime
  액션캠 액션카메라 고프로 히어로 오즈모액션 인스타360 gopro hero actioncam insta360
  짐벌 스태빌라이저 손떨림방지 오즈모모바일 로닌 크레인 gimbal ronin osmo stabilizer
  캠코더 비디오카메라 camcorder
  삼각대 트라이포드 모노포드 볼헤드 tripod
  조명 촬영조명 소프트박스 스트로보 led조명 스튜디오조명 사진조명 유튜브조명 softbox strobe
  기타 통기타 어쿠스틱기타 클래식기타 일렉기타 베이스기타 guitar
  통기타 어쿠스틱기타 클래식기타 acousticguitar
  일렉기타 일렉트릭기타 전기기타 전자기타 일렉 electricguitar
  베이스기타 베이스 bassguitar
  우쿨렐레 우크렐레 ukulele
  바이올린 바이얼린 비올라 violin
  첼로 cello
  피아노 전자피아노 디지털피아노 건반 88건반 키보드 스테이지피아노 piano keyboard
  신디사이저 신디 신스 미디건반 미디키보드 마스터키보드 건반 synth synthesizer
  드럼 전자드럼 드럼세트 drum
  카혼 젬베 봉고 타악기 퍼커션 cajon djembe
  색소폰 섹소폰 saxophone
  플루트 플룻 클라리넷 트럼펫 flute clarinet
  앰프 스피커 버스킹앰프 행사스피커 이동식앰프 휴대용앰프 음향 speaker amp
  블루투스스피커 휴대용스피커 방수스피커 캠핑스피커 블투스피커 블루투스
  마이크 무선마이크 핀마이크 보컬마이크 mic microphone
  콘덴서마이크 녹음마이크 녹음용마이크 방송용마이크 팟캐스트 오디오인터페이스 usb마이크
  낚싯대 낚시대 낚시 낚시세트 루어대 대낚시 선상낚시 원투낚시 바다낚시 민물낚시 fishingrod fishing
  민물낚시 붕어 대낚시 붕어낚시 떡밥 잉어
  바다낚시 선상낚시 배낚시 원투낚시 우럭 갈치 주꾸미 갑오징어 전동릴 갯바위
  루어 루어대 루어낚시 배스 배스낚시 쏘가리 플라이낚시 lure bass
  빙어 빙어낚시 얼음낚시 빙어텐트 얼음텐트 icefishing
  좌대 낚시의자 낚시좌대 낚시소품 뜰채 살림망
  패들보드 섭보드 sup 페달보드 paddleboard
  카약 카누 고무보트 kayak canoe
  서핑보드 서프보드 숏보드 서핑롱보드 서핑 surfboard surf
  웻슈트 웻수트 서핑슈트 잠수복 슈트 수트 드라이슈트 wetsuit
  바디보드 부기보드 bodyboard
  스노클 스노클링 스노쿨링 오리발 물안경 풀페이스스노클 snorkel
  스쿠버 스쿠버다이빙 다이빙 호흡기 bcd 스킨스쿠버 scuba
  구명조끼 라이프재킷 라이프자켓 구명자켓 부력조끼 수영조끼 lifevest lifejacket
  튜브 보행기튜브 물놀이튜브 풀장 수영장 에어풀장 에어수영장 수상매트 pool
  스키 스키세트 스키장비 카빙스키 스키플레이트 ski skis
  스노보드 스노우보드 보드데크 보드장비 보드풀세트 snowboard
  스키복 보드복 방한복 스키장옷 skiwear
  고글 스키고글 스키헬멧 goggles
  스케이트 아이스스케이트 피겨 피겨스케이트 하키스케이트 iceskates
  썰매 눈썰매 에어썰매 sled
  라켓 테니스라켓 배드민턴라켓 탁구라켓 스쿼시 racket
  테니스 테니스라켓 테니스채 tennis
  배드민턴 배드민턴라켓 배드민턴채 셔틀콕 badminton
  야구 글러브 야구글러브 배트 야구배트 캐치볼 baseball
  축구 풋살 축구공 축구골대 풋살골대 골대 팀조끼 농구 농구대 football futsal
  골프 골프채 골프클럽 골프풀세트 아이언 드라이버채 퍼터 캐디백 golf
  거리측정기 골프거리측정기 rangefinder
  탁구 탁구대 탁구라켓 pingpong
  다트 다트보드 다트판 전자다트 당구 당구대 에어하키 darts
  드릴 전동드릴 해머드릴 임팩트 임팩트드라이버 충전드릴 함마드릴 drill
  톱 원형톱 직소 직쏘 전동톱 체인톱 각도절단기 멀티컷터 saw jigsaw
  샌더 샌딩 샌딩기 사포 그라인더 sander
  사다리 접이식사다리 작업대 ladder
  공구 공구세트 공구함 수공구 렌치 toolset
  예초기 예취기 잔디깎이 잔디깎기 제초기 벌초 mower
  관리기 텃밭관리기 경운기 밭갈이 tiller
  습식청소기 소파청소기 카펫청소기 카페트청소기 침구청소기 스팀청소기 매트리스청소기 스팟클린 carpetcleaner
  청소기 로봇청소기 vacuum
  고압세척기 고압세차기 고압분무기 세차기 세차 pressurewasher
  닌텐도 스위치 조이콘 스위치라이트 마리오카트 nintendo switch
  플레이스테이션 플스 플스5 플스4 playstation ps5 ps4
  엑스박스 엑박 xbox
  게임기 콘솔 닌텐도 플스 플레이스테이션 엑스박스 오락기 오락실게임기 레트로게임기 console
  보드게임 보드겜 카탄 할리갈리 스플렌더 루미큐브 boardgame
  마작 마작패 포커 포커칩 mahjong poker
  vr 브이알 가상현실 헤드셋 퀘스트 오큘러스 메타퀘스트 psvr oculus quest
  오락실 오락기 오락실게임기 레트로게임 레트로게임기 월광보합 아케이드 arcade retro
  윷놀이 투호 제기 전통놀이 젠가 명절놀이 민속놀이
  퍼즐 puzzle
  돌상 돌잔치 백일상 첫돌 돌잡이 돌상차림
  파티장식 풍선 가랜드 브라이덜샤워 포토존 생일파티 생일장식 balloon
  한복 생활한복 개량한복 hanbok
  의상 코스튬 코스프레 할로윈 핼러윈 산타 산타복 인형탈 분장 costume
  그릇 식기 와인잔 접시 커틀러리 테이블웨어 홈파티식기 파티그릇 tableware
  천막 캐노피 캐노피천막 캐노피텐트 몽골텐트 행사천막 canopy
  에어바운스 방방이 방방 트램폴린 미끄럼틀 놀이기구 trampoline
  드론 매빅 텔로 항공촬영 drone mavic tello
  rc카 알씨카 무선조종자동차 버기카 rc버기 rccar
  rc비행기 알씨비행기 글라이더 무선조종비행기 rc보트 알씨보트 rc헬기
  로봇 코딩로봇 코딩키트 마인드스톰 아두이노 레고로봇 robot arduino
  망원경 천체망원경 굴절망원경 반사망원경 돕소니언 telescope
  적도의 가이더 startracker
  쌍안경 필드스코프 오페라글라스 binoculars
  현미경 microscope
  금속탐지기 탐지기 metaldetector
  곤충채집 채집통 잠자리채 곤충
  이젤 물감 유화 수채화 화구 붓 캔버스 그림도구 타블렛 easel
  재봉틀 미싱 재봉기 오버록 sewingmachine
  물레 도예 도자기 조각도 pottery
  3d프린터 쓰리디프린터 필라멘트 3dprinter
  커팅기 레이저각인기 각인기 스티커커팅기 크리컷 cricut cutter
  믹서 스탠드믹서 반죽기 제빵믹서 mixer
  오븐 컨벡션오븐 미니오븐 스팀오븐 oven
  커피머신 에스프레소 에스프레소머신 커피기계 캡슐커피 캡슐머신 핸드드립 espresso coffeemachine nespresso
  커피그라인더 원두그라인더 그라인더 핸드밀 분쇄기 grinder
  솜사탕 솜사탕기계 팝콘 팝콘기계 초콜릿분수 붕어빵 타코야키 와플 슬러시 popcorn
  가마솥 대형냄비 큰냄비 대형솥 대용량밥솥 업소용밥솥 철판
  수제맥주 맥주 막걸리 발효통 홈브루잉 담금 brewing
  소니 sony
  캐논 canon
  니콘 nikon
  후지필름 후지 fujifilm
  알파 alpha a7
  엘지 lg
  디제이아이 dji
  레고 lego
`)

/** Occasions, broader than a kind: the words for one, and behind a colon names of what goes with it. */
export const FIELDS: string[][][] = `
  캠핑 야영 글램핑 차박 캠핑장 오토캠핑 camping : 텐트 타프 침낭 에어매트 캠핑의자 캠핑테이블 버너 화로대 코펠 랜턴 파워뱅크 난로 아이스박스
  백패킹 종주 비박 backpacking : 배낭 백패킹텐트 침낭 에어매트 트레킹폴
  등산 산행 트레킹 하이킹 산 hiking : 배낭 등산스틱 아이젠 등산화 바람막이 등산캐리어
  설산 눈산 겨울산 눈꽃 눈길 : 아이젠 등산스틱 등산화
  영화 영화관 시네마 넷플릭스 movie : 프로젝터 스크린
  촬영 영상 동영상 브이로그 유튜브 유튜버 방송 video vlog youtube : 미러리스 짐벌 액션캠 캠코더 삼각대 촬영조명 핀마이크
  사진 스냅 찍기 출사 photo : 카메라 렌즈 삼각대 촬영조명
  콘서트 공연장 운동회 직캠 : 망원렌즈 쌍안경
  버스킹 거리공연 공연 합주 밴드 길거리 busking : 앰프 무선마이크 통기타 카혼
  노래 녹음 보컬 레코딩 recording : 콘덴서마이크 마이크 오디오인터페이스
  악기 연주 음악 music : 통기타 일렉기타 바이올린 피아노 드럼 색소폰 플루트 우쿨렐레
  별 별자리 천체 은하수 밤하늘 달 우주 star : 천체망원경 적도의
  새 철새 탐조 bird : 쌍안경
  물놀이 바다 바닷가 해수욕 계곡 수영 여름휴가 해변 : 튜브 구명조끼 스노클링 바디보드 패들보드
  물고기 바닷속 수중 : 스노클링 스쿠버
  파도 : 서핑보드 바디보드 웻슈트
  스키장 설원 : 스키 스노보드 스키복 고글
  눈 눈밭 눈놀이 : 눈썰매
  빙판 빙상장 아이스링크 : 아이스스케이트
  라운딩 필드 스크린골프 : 골프채 거리측정기
  체육대회 야유회 워크숍 단합대회 운동회 : 풋살골대 천막 앰프 전통놀이
  행사 축제 플리마켓 부스 바자회 event : 천막 앰프 무선마이크 솜사탕기계
  간식 먹거리 : 솜사탕기계
  집들이 모임 파티 엠티 mt 놀거리 party : 보드게임 닌텐도 다트 와인잔 파티장식
  게임 오락 game : 닌텐도 플레이스테이션 엑스박스 보드게임 vr 오락실게임기
  명절 설날 추석 : 윷놀이 보드게임
  생일 기념일 프로포즈 : 생일파티
  결혼식 웨딩 돌잔치 wedding : 짐벌 미러리스 즉석카메라
  잔치 대용량 단체 손님 많이 : 가마솥 파티그릇
  빵 케이크 쿠키 베이킹 제빵 baking : 반죽기 오븐
  커피 홈카페 카페 원두 라테 coffee : 커피머신 커피그라인더
  고기 숯 구이 바비큐 : 그릴
  추위 추울 추운 난방 : 난로 전기요
  전기 충전 콘센트 : 파워뱅크
  세차 물청소 베란다 : 고압세척기
  소파 카펫 카페트 얼룩 이사 청소 cleaning : 습식청소기 고압세척기
  벽 선반 못 구멍 인테리어 diy : 전동드릴 사다리
  목공 가구 원목 나무 목재 만들기 woodwork : 원형톱 샌딩기 전동드릴
  텃밭 농사 주말농장 밭 garden : 텃밭관리기
  잔디 풀 벌초 : 예초기
  과학 실험 관찰 탐구 science : 현미경 천체망원경 코딩로봇
  코딩 교육 조립 : 코딩로봇 아두이노
  바느질 옷만들기 수선 커튼 : 재봉틀
  그림 스케치 미술 : 이젤
  여행 휴가 trip : 미러리스 액션캠
  나들이 소풍 피크닉 공원 picnic : 그늘막 캠핑의자 킥보드
  하늘 항공 공중 : 드론
  출퇴근 라이딩 : 하이브리드자전거 전기자전거 로드바이크
`
  .trim()
  .split('\n')
  .map((line) => line.split(':').map((part) => part.split(' ').filter((name) => name !== '')))

/** For whom and when: asked of any kind of gear. */
export const TRAITS: string[][] = lines(`
  아이 아기 유아 어린이 키즈 아동 주니어 초등학생 초등 유치원 아이용 kids child baby junior
  가족 패밀리 family
  초보 초보자 입문 입문자 처음 초심자 배우기 첫 beginner
  전문가 상급자 숙련자 프로 고급자 expert
  겨울 동계 한겨울 혹한기 winter
  여름 하계 한여름 summer
`)

function lines(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
}
