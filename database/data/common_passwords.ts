/**
 * The words that guessed passwords are made of, collected by hand: English and Korean habits, Korean
 * words as they come out on a Latin keyboard, names, teams, and the words of this shop. Each is checked
 * with digits, signs and look-alike letters taken off, alone, doubled and in pairs.
 */
export const COMMON_WORDS = `
password passwd passwort passcode passphrase pass secret secrets letmein letme login logon signin welcome
hello hellothere hi hey admin administrator root superuser user username guest test tester testing demo sample
example default changeme change master access account server system computer internet network windows linux
macintosh android iphone galaxy samsung apple google naver kakao kakaotalk daum facebook instagram twitter
youtube netflix amazon microsoft qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz wsx edc
qazwsx qazwsxedc poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcdef abcdefg abcdefgh abcdefghij xyz iloveyou loveyou
lovely love lover loveme ilove you me mylove baby babygirl babyboy angel princess prince queen king kingdom
sunshine sunny sun moon star stars starlight sky rainbow flower rose lily daisy summer winter spring autumn
monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december dragon monkey tiger lion eagle wolf bear panda kitty kitten cat dog puppy
doggy horse rabbit bunny dolphin shark spider butterfly superman batman spiderman ironman hulk thor captain
avengers marvel pokemon pikachu mario zelda minecraft roblox fortnite starwars matrix trustno trustnoone ninja
samurai warrior hunter killer shadow ghost phantom demon devil satan jesus christ god heaven blessed faith hope
grace amen football soccer baseball basketball hockey tennis golf liverpool arsenal chelsea barcelona madrid
manchester united yankees lakers cowboys steelers michael jordan jennifer jessica ashley amanda daniel david
andrew joshua matthew robert thomas william charlie george harry jack james john michelle nicole maggie ginger
pepper cookie chocolate cheese banana orange apple cherry peach lemon mango coffee whiskey vodka pizza burger
hotdog chicken butter sugar candy honey sweet sweety money cash dollar rich million lucky winner gold golden
silver diamond platinum black white red blue green yellow purple pink orange freedom liberty america usa
canada london paris berlin tokyo china japan korea korean seoul busan incheon daegu daejeon gwangju ulsan suwon
jeju pusan hanguk corea daehan minguk dokdo gangnam hongdae itaewon music guitar piano metal rock jazz rapper
bts army blackpink exo twice bigbang nothing something whatever whatsoever please thanks thankyou sorry
goodbye goodluck good bad boy girl boys girls man woman men women friend friends forever always never family
mother father mom dad sister brother son daughter wife husband happy happiness smile sad crazy cool hot sexy
beautiful handsome pretty cute school student teacher university college company office work boss birthday
christmas newyear holiday vacation travel camping camp fishing hiking climb mountain river ocean beach island
house home garden door window open sesame opensesame access granted super duper mega ultra power powerful
strong fire water earth wind ice thunder lightning storm rain snow snoopy mickey disney garfield tweety
barbie hannah montana harley yamaha honda toyota ferrari porsche mercedes mustang camaro corvette bmw audi
hyundai kia genesis tesla security secure safe safety private public crypto bitcoin ethereum wallet bank
chwimeet chwimi chimeet rental rent hobby gear goods share sharing market carrot daangn bungae joonggo
dkssud dkssudgktpdy dkssudgktlqslRk tkfkdgo tkfkdgody tkfkdgks tkfkd rkawk rkskek rkskekfk qlalfqjsgh qlqjs
qlalf qlqjsqjsgh ghkdlxld ghkfehd goqhr goqhrgo godqhr godqhrgo rltnr eogksalsrnr eogks gksrnr gkrryl gkrtod
akstp akstptp dlfma dlfmadl cjswo ckgka alsrnr wjdqh qkqh qkqhdi ajscldl ejqkf zjavbxj dlsxjspt gosemvhs
rkdkwl rhdiddl dldndtl tkdlwk vmfhrmfoa rhksflwk dnsdudwk tlqkf tlqkfsusdk Rhkdhr djaak dkqk rkwhr clsrn
annyeong annyeonghaseyo saranghae sarang sarangheyo oppa unni noona hyung dongsaeng aegi jagi chingu
minsu minji jihun jihye seoyeon seojun minjun yejun doyun jiwoo jimin hyunwoo sujin yuna kimchi bibimbap
bulgogi ramen ramyeon soju makgeolli tteokbokki 비밀번호 암호 사랑해 사랑해요 안녕 안녕하세요 대한민국 한국 서울 부산
우리집 우리가족 행복 행복해 행운 화이팅 파이팅 감사합니다 천사 공주 왕자 엄마 아빠 오빠 언니 누나 형 동생 친구 강아지 고양이 취밋
취미 장비 캠핑 관리자 테스트 로그인 패스워드 가나다 가나다라 가나다라마바사 아자차카타파하
`
  .trim()
  .split(/\s+/)
