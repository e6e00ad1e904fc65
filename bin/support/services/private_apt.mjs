import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../processes.mjs'
import { tail, Trouble } from '../progress.mjs'

const HOOKS = [
  'APT::Update::Pre-Invoke',
  'APT::Update::Post-Invoke',
  'APT::Update::Post-Invoke-Success',
  'DPkg::Pre-Install-Pkgs',
  'DPkg::Post-Invoke',
]

/**
 * apt with folders of its own: the machine's proxies, certificates and credentials hold, its
 * package state and its hooks do not. Signatures are checked as always.
 */
export class PrivateApt {
  constructor(home, { uri, signedBy }, suite) {
    this.home = home
    this.suite = suite
    rmSync(home, { recursive: true, force: true })
    mkdirSync(join(home, 'state/lists/partial'), { recursive: true })
    mkdirSync(join(home, 'cache/archives/partial'), { recursive: true })
    const source = [
      'Types: deb',
      `URIs: ${uri}`,
      `Suites: ${suite}`,
      'Components: main',
      ...signedBy,
    ]
    this.#write('status', [])
    this.#write('debian.sources', source)
    this.#write('apt.conf', this.#configuration())
  }

  update() {
    return this.#get('update')
  }

  /** Fetches packages with all they need, as on a machine that has none; answers the files. */
  async download(packages) {
    await this.#get('install', '--yes', '--no-install-recommends', '--download-only', ...packages)
    const archives = join(this.home, 'cache/archives')
    const names = readdirSync(archives).filter((name) => name.endsWith('.deb'))
    return names.map((name) => join(archives, name))
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true })
  }

  async #get(...args) {
    const env = { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' }
    const common = ['-c', join(this.home, 'apt.conf'), '-qq', '-o', 'APT::Update::Error-Mode=any']
    const { code, output } = await capture('apt-get', [...common, ...args], { env })
    if (code === 0) return
    const advice = /NO_PUBKEY|not signed/.test(output)
      ? `Its keys do not know ${this.suite}: upgrade debian-archive-keyring.\n`
      : ''
    throw new Trouble(`apt-get ${args[0]} failed. ${advice}\n${tail(output, 8)}`)
  }

  /** The downloader stays the user that called: the one of apt's sandbox may not enter var/. */
  #configuration() {
    return [
      ...HOOKS.map((name) => `#clear ${name};`),
      `Dir::State "${this.home}/state";`,
      `Dir::State::status "${this.home}/status";`,
      `Dir::Cache "${this.home}/cache";`,
      `Dir::Etc::SourceList "${this.home}/debian.sources";`,
      'Dir::Etc::SourceParts "-";',
      'Dir::Etc::Preferences "-";',
      'Dir::Etc::PreferencesParts "-";',
      'APT::Sandbox::User "root";',
      'APT::Get::AllowUnauthenticated "false";',
      'Acquire::AllowInsecureRepositories "false";',
      'Acquire::Languages "none";',
      'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";',
      'Acquire::Retries "3";',
    ]
  }

  #write(name, lines) {
    writeFileSync(join(this.home, name), lines.map((line) => `${line}\n`).join(''))
  }
}
