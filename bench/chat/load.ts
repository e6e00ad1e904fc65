import { setTimeout as sleep } from 'node:timers/promises'
import type { Line, Open } from './lines.js'
import type { Talk } from './talks.js'

/** As long as what people write to each other. */
const WORDS = '안녕하세요, 토요일 오전에 역 앞에서 뵐 수 있을까요? 텐트는 차로 가져갈게요.'

export interface Result {
  /** Messages that came to the other side, a second. */
  perSecond: number
  /** Milliseconds from sending to the other side. */
  latencies: number[]
  lost: number
  repeated: number
  disordered: number
}

interface Speaker {
  line: Line
  said: number
  heard: number
  lastPlace: number
}

/**
 * Every person keeps `window` messages on their way, for a while; then all of them must have arrived.
 * @param ports of the two processes: guests are on one, hosts on the other
 */
export async function talkAll(
  open: Open,
  talks: Talk[],
  ports: [number, number],
  { window, warmMs, forMs }: { window: number; warmMs: number; forMs: number }
): Promise<Result> {
  const result: Result = { perSecond: 0, latencies: [], lost: 0, repeated: 0, disordered: 0 }
  let isTalking = false
  let isCounting = false
  let delivered = 0
  const speakers: Speaker[] = []

  const say = (speaker: Speaker) => {
    speaker.said += 1
    speaker.line.say(`${speaker.said} ${performance.now()} ${WORDS}`)
  }
  const join = async (talk: Talk, side: 'guest' | 'host', port: number) => {
    const speaker: Speaker = { line: null as unknown as Line, said: 0, heard: 0, lastPlace: 0 }
    speaker.line = await open(talk, side, port, {
      answered: () => void (isTalking && say(speaker)),
      hear: (text, place) => {
        const [number, at] = text.split(' ', 2).map(Number)
        if (number <= speaker.heard) result.repeated += 1
        else if (number !== speaker.heard + 1 || place <= speaker.lastPlace) result.disordered += 1
        speaker.heard = Math.max(speaker.heard, number)
        speaker.lastPlace = Math.max(speaker.lastPlace, place)
        if (!isCounting) return
        delivered += 1
        result.latencies.push(performance.now() - at)
      },
    })
    return speaker
  }
  for (const talk of talks)
    speakers.push(await join(talk, 'guest', ports[0]), await join(talk, 'host', ports[1]))

  isTalking = true
  for (const speaker of speakers) for (let at = 0; at < window; at++) say(speaker)
  await sleep(warmMs)
  isCounting = true
  const start = performance.now()
  await sleep(forMs)
  isCounting = false
  result.perSecond = (delivered / (performance.now() - start)) * 1000
  isTalking = false

  const missing = () =>
    speakers.reduce((sum, { said }, at) => sum + said - speakers[at % 2 ? at - 1 : at + 1].heard, 0)
  for (let round = 0; round < 100 && missing() > 0; round++) await sleep(100)
  result.lost = missing()
  for (const { line } of speakers) line.close()
  await sleep(300)
  return result
}
