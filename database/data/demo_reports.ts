import type { Reason } from '#models/report/target'
import type { Measure, PersonalMeasure } from '#models/sanction/imposing'
import { hoursAgo, onDay, type Moment } from './stories/story.js'

/** What is reported, by the names that the demo's stories use. */
export type DemoTarget =
  | { listing: string }
  | { person: string }
  | { reviewOf: string; by: string }
  | { commentOf: string; by: string }
  | { messageOf: string; by: string; from: 'guest' | 'host' }

/** What a moderator made of it. Without measures nothing was wrong. */
interface DemoDecision {
  by: string
  when: Moment
  note: string
  /** What the one sanctioned is told. */
  reason?: string
  measures?: Measure[]
}

export interface DemoReport {
  target: DemoTarget
  by: string
  when: Moment
  reason: Reason
  text?: string
  /** Without one it waits. */
  decision?: DemoDecision
}

/** A comment that nobody likes, and those who say so: it is hidden until a moderator has looked. */
export const demoSpam = {
  listing: 'projector',
  by: 'baker',
  when: onDay(-2, '22:10'),
  text: '여기보다 반값에 빌려드려요. 문자 주세요 010-0000-9999. 수수료 없이 계좌로만 받아요!',
  reporters: ['worker', 'player', 'gamer', 'crafter', 'guest2', 'party'],
}

export const demoReports: DemoReport[] = [
  {
    target: { listing: 'mini-velo' },
    by: 'guest',
    when: hoursAgo(5),
    reason: 'fraud',
    text: '앱 밖에서 계좌로 먼저 보내 달라고 해요. 대화 내용을 확인해 주세요.',
  },
  {
    target: { listing: 'mini-velo' },
    by: 'worker',
    when: hoursAgo(3),
    reason: 'fraud',
  },
  {
    target: { listing: 'arcade' },
    by: 'snapper',
    when: hoursAgo(9),
    reason: 'copyright',
    text: '세 번째 사진은 제가 스튜디오에서 찍은 사진이에요. 허락한 적이 없어요.',
  },
  {
    target: { reviewOf: 'projector', by: 'gamer' },
    by: 'newcomer',
    when: onDay(-1, '13:20'),
    reason: 'inappropriate',
    text: '제품과 상관없는 이야기예요.',
  },
  {
    target: { commentOf: 'dome-tent', by: 'father' },
    by: 'angler',
    when: onDay(-1, '18:02'),
    reason: 'other',
    text: '같은 질문을 여러 게시글에 올리고 있어요.',
  },
  {
    target: { person: 'party' },
    by: 'hiker',
    when: hoursAgo(20),
    reason: 'abuse',
    text: '만나기로 한 곳에서 큰소리로 화를 냈어요.',
  },
  {
    target: { messageOf: 'dome-tent', by: 'guest2', from: 'guest' },
    by: 'host',
    when: hoursAgo(1),
    reason: 'spam',
  },
  {
    target: { person: 'host2' },
    by: 'guest',
    when: onDay(-12, '10:40'),
    reason: 'fraud',
    text: '보증금을 따로 계좌로 보내 달라고 했어요.',
    decision: {
      by: 'moderator',
      when: onDay(-11, '14:05'),
      note: '채팅 기록에서 거래 밖 송금 요청을 확인했어요.',
      reason: '보증금은 취밋 결제로만 받을 수 있어요. 계좌로 따로 요구하지 말아 주세요.',
      measures: [{ kind: 'warn' }],
    },
  },
  {
    target: { reviewOf: 'hammer-drill', by: 'worker' },
    by: 'maker',
    when: onDay(-13, '09:05'),
    reason: 'abuse',
    text: '제 전화번호를 후기에 적었어요. 모르는 사람들한테서 전화가 와요.',
    decision: {
      by: 'moderator',
      when: onDay(-13, '09:50'),
      note: '전화번호가 그대로 적혀 있고 전화를 부추겨요.',
      reason: '다른 사람의 전화번호를 적은 후기는 보여 드릴 수 없어요.',
      measures: [{ kind: 'hide' }],
    },
  },
  {
    target: { person: 'surfer' },
    by: 'skier',
    when: onDay(-95, '19:30'),
    reason: 'fraud',
    text: '강습료를 먼저 받고 나오지 않았다는 글이 동호회에 올라왔어요.',
    decision: {
      by: 'moderator',
      when: onDay(-94, '10:20'),
      note: '같은 이름으로 올라온 피해 글이 세 건이에요.',
      reason: '강습료를 받고 나오지 않았다는 신고가 이어졌어요.',
      measures: [{ kind: 'ban' }],
    },
  },
  {
    target: { listing: 'road-bike' },
    by: 'guest',
    when: onDay(-25, '09:15'),
    reason: 'copyright',
    text: '제조사 사진을 그대로 쓴 것 같아요.',
    decision: {
      by: 'admin',
      when: onDay(-24, '11:30'),
      note: '직접 찍은 사진이에요. 원본을 확인했어요.',
    },
  },
]

/** What staff did without a report. */
export const demoSanctions: {
  of: string
  by: string
  when: Moment
  measure: PersonalMeasure & { reason: string }
}[] = [
  {
    of: 'host2',
    by: 'moderator',
    when: onDay(-40, '16:00'),
    measure: { kind: 'suspend', days: 3, reason: '약속한 날에 두 번 나오지 않았어요.' },
  },
]

/** What people said to a sanction, and what another moderator made of it; without a decision it waits. */
export const demoAppeals: {
  of: string
  kind: Measure['kind']
  when: Moment
  text: string
  decision?: { by: string; when: Moment; verdict: 'upheld' | 'rejected'; note: string }
}[] = [
  {
    of: 'surfer',
    kind: 'ban',
    when: onDay(-94, '12:05'),
    text: '저는 강습을 하지 않아요. 이름이 비슷한 다른 가게 이야기예요. 사업자 등록증을 메일로 보내 드릴게요.',
    decision: {
      by: 'admin',
      when: onDay(-93, '15:40'),
      verdict: 'upheld',
      note: '다른 사람의 일이었어요. 불편을 드려 죄송해요.',
    },
  },
  {
    of: 'host2',
    kind: 'warn',
    when: onDay(-10, '21:30'),
    text: '보증금 이야기는 다른 앱에서 거래할 때 쓰던 말을 잘못 붙여 넣은 거예요. 바로 정정했고 돈을 받지도 않았어요. 대화를 다시 봐 주세요.',
  },
]
