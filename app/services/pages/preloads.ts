import type { Vite } from '@adonisjs/vite'

interface Shown {
  component: string
  props: { locale: string }
}

/** The three parts of the typeface that every Korean page needs: digits, Latin, the commonest syllables. */
const FONTS = [89, 90, 91].map(
  (part) =>
    `node_modules/pretendard/dist/web/variable/woff2-dynamic-subset/PretendardVariable.subset.${part}.woff2`
)

/** Addresses that a page asks for sooner or later, named in its head so that it asks at once. */
export class Preloads {
  #modules = new Map<string, string[]>()

  constructor(private vite: Vite) {}

  fonts(): string[] {
    if (this.vite.useDevServer) return []
    return FONTS.flatMap((font) => this.vite.manifest()[font]?.file ?? []).map(address)
  }

  /** The scripts of this page and its words, beside those that the entry point brings. */
  modules({ component, props }: Shown): string[] {
    if (this.vite.useDevServer) return []
    const key = `${props.locale}:${component}`
    const known = this.#modules.get(key)
    if (known) return known
    const sources = [`resources/words/${props.locale}.ts`, `resources/pages/${component}.vue`]
    const found = this.filesOf(sources).difference(this.filesOf(['resources/app.ts']))
    const addresses = [...found].map(address)
    this.#modules.set(key, addresses)
    return addresses
  }

  private filesOf(sources: string[]): Set<string> {
    const manifest = this.vite.manifest()
    const seen = new Set<string>()
    const files = new Set<string>()
    const visit = (source: string) => {
      const chunk = manifest[source]
      if (!chunk || seen.has(source)) return
      seen.add(source)
      files.add(chunk.file)
      for (const part of chunk.imports ?? []) visit(part)
    }
    for (const source of sources) visit(source)
    return files
  }
}

function address(file: string): string {
  return `/assets/${file}`
}
