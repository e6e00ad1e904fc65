import ts from 'typescript'
import type { Schema } from '#openapi/schema'
import { isNothing, schemaOf } from '#openapi/types'

const REGISTRY = '.adonisjs/client/registry/schema.d.ts'
const DATA = '.adonisjs/client/data.d.ts'

export interface Answers {
  /** By the name of the route; null for an action that returns nothing. */
  bodies: Map<string, Schema | null>
  /** What transformers give, by the name that the pages know it by. */
  named: Map<string, Schema>
}

/**
 * What the actions of these routes return, read by the compiler from the types that the pages use too. Wants
 * `ace codegen` to have run.
 *
 * @throws when a route is unknown or a type says nothing that JSON could carry
 */
export function answersOf(routes: string[], root: string): Answers {
  const program = programIn(root)
  const checker = program.getTypeChecker()
  const registry = declaredIn(program, `${root}${REGISTRY}`, 'Registry')
  const known = checker.getDeclaredTypeOfSymbol(registry)
  const bodies = routes.map((route): [string, Schema | null] => {
    const body = ['types', 'response'].reduce(
      (type, name) => member(checker, type, name),
      member(checker, known, route)
    )
    return [route, isNothing(body) ? null : schemaOf(body, checker, route)]
  })
  return { bodies: new Map(bodies), named: namedIn(program, root) }
}

function programIn(root: string): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(`${root}tsconfig.json`, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    },
  })
  return ts.createProgram([`${root}${REGISTRY}`, `${root}${DATA}`], config!.options)
}

function namedIn(program: ts.Program, root: string): Map<string, Schema> {
  const checker = program.getTypeChecker()
  const data = declaredIn(program, `${root}${DATA}`, 'Data')
  const found = new Map<string, Schema>()
  for (const one of checker.getExportsOfModule(data)) {
    const isType = (one.flags & ts.SymbolFlags.TypeAlias) !== 0
    if (!isType || /^(Admin|Shared|Flash)/.test(one.name)) continue
    const type = checker.getDeclaredTypeOfSymbol(one)
    found.set(one.name, schemaOf(type, checker, one.name))
    for (const variant of variantsOf(one, checker)) {
      const name = `${one.name}${pascal(variant.name)}`
      found.set(name, schemaOf(checker.getTypeOfSymbol(variant), checker, name))
    }
  }
  return found
}

function variantsOf(one: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  if ((one.flags & ts.SymbolFlags.Namespace) === 0) return []
  const variants = checker.getExportsOfModule(one).find(({ name }) => name === 'Variants')
  if (!variants) return []
  return checker
    .getDeclaredTypeOfSymbol(variants)
    .getProperties()
    .filter(({ name }) => name !== 'toObject')
}

function declaredIn(program: ts.Program, file: string, name: string): ts.Symbol {
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const found = module && checker.getExportsOfModule(module).find((one) => one.name === name)
  if (!found) throw new Error(`${file} has no ${name}; generate it with: npm run ace -- codegen`)
  return found
}

function member(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type {
  const found = type.getProperty(name)
  if (!found) throw new Error(`${name} is unknown; run: npm run ace -- codegen`)
  return checker.getTypeOfSymbol(found)
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
