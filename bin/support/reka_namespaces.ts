import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const IMPORT = /import\s*\{([^}]+)\}\s*from\s*["']reka-ui\/namespaced["'];?/g
const PREFIX = 'reka-namespace:'

/**
 * Nuxt UI takes parts such as `Popover.Root` from one module of Reka UI that holds all of them, so
 * that a page with a pop-over would bring the calendar too. Here each namespace is a module of its own.
 */
export function splitNamespaces(): Plugin {
  let source = ''
  return {
    name: 'split-namespaces',
    enforce: 'pre',
    buildStart() {
      source = readFileSync(
        new URL('../../node_modules/reka-ui/dist/namespaced/index.mjs', import.meta.url),
        'utf8'
      )
    },
    transform(code, id) {
      if (!id.includes('@nuxt/ui/dist') || !code.includes('reka-ui/namespaced')) return
      return { code: code.replace(IMPORT, (_, names: string) => separately(names)), map: null }
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${PREFIX}`)) return moduleOf(id.slice(PREFIX.length + 1), source)
    },
  }
}

function separately(names: string): string {
  const each = names.split(',').map((name) => name.trim())
  return each
    .map((name) => `import { ${name} } from "${PREFIX}${name.split(' as ')[0]}";`)
    .join(' ')
}

function moduleOf(name: string, source: string): string {
  const parts = new RegExp(`const ${name} = \\{([^}]*)\\}`).exec(source)?.[1]
  if (!parts) throw new Error(`Reka UI has no namespace "${name}"`)
  const components = [...parts.matchAll(/:\s*(\w+)/g)].map(([, component]) => component)
  return `import { ${components.join(', ')} } from 'reka-ui'\nexport const ${name} = {${parts}}`
}
