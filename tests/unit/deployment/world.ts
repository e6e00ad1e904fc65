import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FOLDER = new URL('../../../deploy/bluegreen/', import.meta.url).href
const { Deployment } = await import(`${FOLDER}deployment.mjs`)
const { Nginx, upstreamOf } = await import(`${FOLDER}nginx.mjs`)
const { recover } = await import(`${FOLDER}recovery.mjs`)
const { goBack } = await import(`${FOLDER}rollback.mjs`)
const { State } = await import(`${FOLDER}state.mjs`)

type Colour = 'blue' | 'green'

interface Process {
  release: string
  isLeaving: boolean
}

/** What happens at the n-th thing that a deployment does to the world. */
export interface Accident {
  at: number
  what: 'killed before' | 'killed after' | 'refused' | 'told to end'
  /** nginx ends at the same time. */
  withNginx?: boolean
}

/** A machine as a deployment meets it, of which somebody is cut off when a colour ends that nginx sends people to. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'chwimeet-world-'))
  readonly stateFile = join(this.folder, 'state.json')
  readonly upstream = join(this.folder, 'upstream.conf')
  readonly web: Record<Colour, Process | null> = { blue: null, green: null }
  readonly companions: Record<string, string> = {}
  nginx: Colour | null = null
  isNginxUp = true
  /** People who had to see an error. */
  cutOff: string[] = []
  done: string[] = []
  said: string[] = []
  private accident?: Accident
  private dead?: () => void

  /** @returns `done`, `killed`, or the words of an error */
  async deploy(release: string, accident?: Accident) {
    return this.act(accident, async (parts) => {
      await recover(parts)
      await new Deployment(parts).run(release)
    })
  }

  async rollback(accident?: Accident) {
    return this.act(accident, goBack)
  }

  state() {
    return JSON.parse(readFileSync(this.stateFile, 'utf8')) as {
      active: Colour | null
      previous: string | null
      underWay: object | null
    }
  }

  /** The release that people get, null when nginx sends them to nobody. */
  get served(): string | null {
    return this.nginx && (this.web[this.nginx]?.release ?? 'nobody answers')
  }

  /** The colour in the file that nginx reads when it starts. */
  get named(): string | null {
    const text = existsSync(this.upstream) ? readFileSync(this.upstream, 'utf8') : ''
    return /# colour: (\w+)/.exec(text)?.[1] ?? null
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async act(
    accident: Accident | undefined,
    work: (parts: Record<string, unknown>) => Promise<void>
  ) {
    this.accident = accident
    this.done = []
    const killed = new Promise<string>((resolve) => (this.dead = () => resolve('killed')))
    const ended = work(this.parts()).then(
      () => 'done',
      ({ message }: Error) => message
    )
    return Promise.race([killed, ended])
  }

  private parts() {
    const controller = new AbortController()
    const state = new State(this.stateFile)
    const acting = <T>(name: string, effect: () => T) => this.acting(controller, name, effect)
    const driver = this.driver(state, acting)
    const nginx = new Nginx(this.upstream, (...args: string[]) =>
      acting(`nginx ${args.join(' ')}`, () => this.tell(args))
    )
    const config = {
      companions: { worker: {}, scheduler: {} },
      readySeconds: 0.05,
      drainSeconds: 1,
      quietMs: 0,
      stopSeconds: 1,
    }
    const say = (line: string) => this.said.push(line)
    return { config, state, driver, nginx, say, signal: controller.signal }
  }

  private async acting<T>(controller: AbortController, name: string, effect: () => T): Promise<T> {
    const { at, what } = this.accident ?? {}
    const isIt = at === this.done.length
    this.done.push(name)
    if (isIt && this.accident?.withNginx) this.isNginxUp = false
    if (isIt && what === 'killed before') return this.die()
    if (isIt && what === 'refused') throw new Error(`${name} is refused`)
    const result = effect()
    if (isIt && what === 'killed after') return this.die()
    if (isIt && what === 'told to end') controller.abort(new Error('told to end'))
    return result
  }

  private die(): Promise<never> {
    this.dead!()
    return new Promise(() => {})
  }

  private tell([word]: string[]) {
    if (word === '-t') return
    if (!this.isNginxUp) throw new Error('no pid')
    this.nginx = this.named as Colour | null
    if (this.nginx && !this.web[this.nginx]) this.cutOff.push(`sent to ${this.nginx}`)
  }

  private driver(
    state: {
      colours: Record<Colour, object | null>
      companions: Record<string, { release: string }>
      save(): void
    },
    acting: <T>(name: string, effect: () => T) => Promise<T>
  ) {
    const { web, companions } = this
    return {
      addresses: (colour: Colour) => [{ host: '127.0.0.1', port: colour === 'blue' ? 1 : 2 }],
      releaseAt: (name: string) => name,
      pendingMigrations: () => acting('pending', () => []),
      publish: () => acting('publish', () => {}),
      start: (colour: Colour, release: string) =>
        acting(`start ${colour}`, () => {
          web[colour] = { release, isLeaving: false }
          state.colours[colour] = { release }
          state.save()
        }),
      stop: (colour: Colour) =>
        acting(`stop ${colour}`, () => {
          if (this.nginx === colour && web[colour]) this.cutOff.push(`stop ${colour}`)
          web[colour] = null
          state.colours[colour] = null
          state.save()
          return true
        }),
      depart: (colour: Colour) =>
        acting(`depart ${colour}`, () => void (web[colour]!.isLeaving = true)),
      isRunning: async (colour: Colour) => web[colour] !== null,
      isThere: async (colour: Colour) => web[colour] !== null,
      look: async (colour: Colour) => [web[colour] && { isReady: !web[colour].isLeaving, open: 0 }],
      lastWords: async () => '',
      companionRelease: (name: string) => state.companions[name]?.release,
      isCompanionRunning: async (name: string) => companions[name] !== undefined,
      isAtWork: async () => true,
      endLeft: async () => {},
      replaceCompanion: (name: string, release?: string) =>
        acting(`${name} ${release}`, () => {
          delete companions[name]
          delete state.companions[name]
          if (release) {
            companions[name] = release
            state.companions[name] = { release }
          }
          state.save()
        }),
      nginx: () => {},
    }
  }
}

/** A world in which 1 went before, and 2 serves as green. */
export function aWorld(): World {
  const world = new World()
  const companions = { worker: { release: '2' }, scheduler: { release: '2' } }
  const colours = { blue: null, green: { release: '2' } }
  const state = { active: 'green', colours, companions, previous: '1' }
  writeFileSync(world.stateFile, JSON.stringify(state))
  writeFileSync(world.upstream, upstreamOf('green', [{ host: '127.0.0.1', port: 2 }]))
  world.nginx = 'green'
  world.web.green = { release: '2', isLeaving: false }
  Object.assign(world.companions, { worker: '2', scheduler: '2' })
  return world
}
