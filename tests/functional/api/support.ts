import { ulid } from 'ulid'
import testUtils from '@adonisjs/core/services/test_utils'
import limiter from '@adonisjs/limiter/services/main'
import type { Group } from '@japa/runner/core'
import { ABILITIES, type Ability } from '#models/access_token/abilities'
import Category from '#models/category'
import Region from '#models/region'
import type User from '#models/user'
import clock from '#services/clock'
import payments from '#services/payments/payments'
import { setTheScene, tidyUp } from '#tests/functional/reservations/support'

/** What a person may give to programs; staff have more. */
export const EVERYTHING = ABILITIES.filter((ability) => ability !== 'mcp')

export interface Said {
  status: number
  headers: Headers
  body: any
}

type Send = { body?: unknown; headers?: Record<string, string> }

/** A program with a token of somebody, or with none. */
export class Program {
  private known: Promise<string | null> | undefined

  constructor(
    private secret: string | null | (() => Promise<string>) = null,
    private port = Number(process.env.PORT)
  ) {}

  /** The program of a person, with all abilities or with these; its token is made when it first calls. */
  static of(person: User, abilities: Ability[] = EVERYTHING): Program {
    return new Program(() => tokenOf(person, abilities))
  }

  get = (path: string, headers: Record<string, string> = {}) => this.send('GET', path, { headers })
  put = (path: string, body: unknown, headers = {}) => this.send('PUT', path, { body, headers })
  patch = (path: string, body: unknown, headers = {}) => this.send('PATCH', path, { body, headers })
  post = (path: string, body: unknown = {}, headers = {}) =>
    this.send('POST', path, { body, headers })
  delete = (path: string, headers = {}) => this.send('DELETE', path, { headers })

  /** An act on a thing with versions, with the tag that it has now. */
  async act(
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    thing: string,
    body: unknown = {}
  ) {
    const { headers } = await this.get(thing)
    const isBare = method === 'DELETE'
    return this.send(method, path, {
      body: isBare ? undefined : body,
      headers: { 'if-match': headers.get('etag')! },
    })
  }

  async send(method: string, path: string, { body, headers = {} }: Send = {}): Promise<Said> {
    this.known ??= typeof this.secret === 'function' ? this.secret() : Promise.resolve(this.secret)
    const secret = await this.known
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/v1${path}`, {
      method,
      headers: {
        ...(secret && { authorization: `Bearer ${secret}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? null : JSON.parse(text),
    }
  }
}

type Saying = Promise<Said>

export const statusOf = async (saying: Saying) => {
  const { status } = await saying
  return status
}

export const bodyOf = async (saying: Saying) => {
  const { body } = await saying
  return body
}

export const dataOf = async (saying: Saying) => {
  const { data } = await bodyOf(saying)
  return data
}

export const headerOf = async (saying: Saying, name: string) => {
  const { headers } = await saying
  return headers.get(name)
}

export async function tokenOf(person: User, abilities: Ability[] = EVERYTHING): Promise<string> {
  const issued = await person.issueToken({ name: '프로그램', abilities, days: 30 })
  if (typeof issued === 'string') throw new Error(issued)
  return issued.secret
}

/** A name for a request that nobody used before. */
export const key = () => ({ 'idempotency-key': ulid() })

/** Each test begins on the Monday of the rentals, with nobody's calls counted. */
export function eachOnMonday(group: Group) {
  group.each.setup(async () => {
    await limiter.clear()
    setTheScene()
    return tidyUp
  })
}

/** The same in a transaction that is taken back: for tests that make categories, regions or gear by the door. */
export function eachTakenBack(group: Group) {
  group.each.setup(() => testUtils.db().wrapInGlobalTransaction())
  group.each.setup(async () => {
    await limiter.clear()
    forgetTrees()
    setTheScene()
    return () => {
      forgetTrees()
      clock.restore()
      payments.restore()
    }
  })
}

function forgetTrees() {
  Category.forgetTree()
  Region.forgetTree()
}
