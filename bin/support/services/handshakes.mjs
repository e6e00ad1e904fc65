import { firstAnswer } from '../ports.mjs'

/** The version in the greeting that MariaDB sends to whoever connects, or undefined. */
export async function mariadbVersion(host, port) {
  const greeting = await firstAnswer(host, port)
  if (greeting?.[4] !== 10) return
  const text = greeting.subarray(5, greeting.indexOf(0, 5)).toString('latin1')
  return text.replace(/^5\.5\.5-/, '')
}

/** 11.8.6 of 11.8.6-MariaDB-0+deb13u1 from Debian */
export function shortVersion(version) {
  return version.split('-')[0]
}

export function isNewEnough(version) {
  const [, major, minor] = /(\d+)\.(\d+)\.\d+-MariaDB/i.exec(version ?? '') ?? []
  return Number(major) > 11 || (Number(major) === 11 && Number(minor) >= 8)
}

/** Sends commands one after the other on a fresh connection; resolves with the answer's text. */
export async function redisSays(host, port, password, ...commands) {
  const all = password ? [['AUTH', password], ...commands] : commands
  const answer = await firstAnswer(host, port, all.map(encode).join(''))
  return answer?.toString() ?? ''
}

export async function redisAnswers(host, port, password) {
  const answer = await redisSays(host, port, password, ['PING'])
  return answer.includes('+PONG') || (answer.startsWith('+OK') && !answer.includes('-'))
}

/** A command as Redis reads it. */
export function encode(words) {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`
}
