import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { privateDirectory, SERVICES } from '../paths.mjs'
import { must, readIfThere, which } from '../processes.mjs'
import { step, Trouble } from '../progress.mjs'
import { debianMirror } from './debian_mirror.mjs'
import { PrivateApt } from './private_apt.mjs'

const SUITE = 'trixie'
const HOME = join(SERVICES, 'debian')

export function isDebian() {
  return (
    /^ID=["']?debian["']?$/m.test(readIfThere('/etc/os-release')) &&
    Boolean(which('apt-get') && which('dpkg-deb'))
  )
}

/** Packages of Debian and all they need, unpacked into var/ and run through that tree's own loader. */
export class DebianTree {
  /** `folder` below var/services/debian, `label` for the lines of progress. */
  constructor(folder, label, packages) {
    this.root = join(HOME, folder)
    this.label = label
    this.packages = packages
  }

  /** Fetches and unpacks what is not there yet. */
  async ready() {
    if (!existsSync(this.root)) await this.#fetch()
    return this
  }

  path(...parts) {
    return join(this.root, ...parts)
  }

  /** The words that begin a command, `program` as below usr/. */
  command(program) {
    return [this.#loader(), '--library-path', this.#libraries(), this.path('usr', program)]
  }

  async #fetch() {
    const { label, packages } = this
    const apt = new PrivateApt(`${this.root}.apt`, debianMirror(), SUITE)
    await step('Debian package lists read', () => apt.update())
    const files = await step(`${label} fetched`, () => apt.download(packages), {
      done: (list) => `${label} fetched (${list.length} packages, ${megabytes(list)} MB)`,
    })
    await step(`${label} unpacked`, () => this.#unpack(files))
    apt.remove()
  }

  /** Unpacked beside its place and moved there when whole: what is there is complete. */
  async #unpack(files) {
    const draft = `${this.root}.draft`
    rmSync(draft, { recursive: true, force: true })
    privateDirectory(draft)
    for (const file of files) await must(`Unpacking ${file}`, 'dpkg-deb', ['-x', file, draft])
    renameSync(draft, this.root)
  }

  #loader() {
    const folders = [this.path('usr/lib64'), this.path('usr/lib'), this.#libraries()]
    for (const folder of folders.filter((path) => existsSync(path))) {
      const name = readdirSync(folder).find(
        (entry) => /^ld-linux.*\.so/.test(entry) || /^ld64\.so/.test(entry)
      )
      if (name) return join(folder, name)
    }
    throw new Trouble(
      `No dynamic loader in ${this.root}; \`npm run services -- reset\` fetches everything anew.`
    )
  }

  #libraries() {
    const lib = this.path('usr/lib')
    return join(lib, readdirSync(lib).find((name) => name.includes('-linux-gnu')) ?? '')
  }
}

function megabytes(files) {
  return Math.round(files.reduce((sum, file) => sum + statSync(file).size, 0) / 1_000_000)
}
