import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const ROOT = new URL('../../../', import.meta.url).pathname

/** A function of a file, or a method of the controller in it. */
interface Place {
  path: string
  name: string
}

interface Reading {
  bodies: Map<string, ts.Node>
  imports: Map<string, Place>
}

const read = new Map<string, Reading>()

/** Whether an action calls `authorize`, itself or in functions of controllers that it calls. */
export function asks({ path, name }: Place, seen = new Set<string>()): boolean {
  const key = `${path}#${name}`
  if (seen.has(key)) return false
  seen.add(key)
  const { bodies, imports } = readingOf(path)
  const body = bodies.get(name)
  if (!body) return false
  let isAsked = false
  const visit = (node: ts.Node): void => {
    if (isAsked) return
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'authorize') {
      isAsked = true
      return
    }
    if (ts.isIdentifier(node) && node.text !== name) {
      const place = imports.get(node.text) ?? { path, name: node.text }
      if (asks(place, seen)) isAsked = true
    }
    ts.forEachChild(node, visit)
  }
  visit(body)
  return isAsked
}

export function controllerAt(specifier: string): string {
  return `${specifier.replace('#controllers/', 'app/controllers/')}.ts`
}

function readingOf(path: string): Reading {
  const known = read.get(path)
  if (known) return known
  const reading: Reading = { bodies: new Map(), imports: new Map() }
  read.set(path, reading)
  if (!existsSync(ROOT + path)) return reading
  const file = ts.createSourceFile(
    path,
    readFileSync(ROOT + path, 'utf8'),
    ts.ScriptTarget.Latest,
    true
  )
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) addImports(statement, path, reading.imports)
    else addBodies(statement, reading.bodies)
  }
  return reading
}

function addImports(node: ts.ImportDeclaration, path: string, into: Map<string, Place>): void {
  const { text } = node.moduleSpecifier as ts.StringLiteral
  const bindings = node.importClause?.namedBindings
  if (!bindings || !ts.isNamedImports(bindings)) return
  const from = text.startsWith('./')
    ? `${path.slice(0, path.lastIndexOf('/') + 1)}${text.slice(2).replace(/\.js$/, '')}.ts`
    : controllerAt(text)
  for (const { name, propertyName } of bindings.elements) {
    into.set(name.text, { path: from, name: (propertyName ?? name).text })
  }
}

function addBodies(node: ts.Node, into: Map<string, ts.Node>): void {
  if (ts.isFunctionDeclaration(node) && node.name && node.body) into.set(node.name.text, node.body)
  if (ts.isVariableStatement(node)) {
    for (const { name, initializer } of node.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) into.set(name.text, initializer)
    }
  }
  if (!ts.isClassDeclaration(node)) return
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member) && member.body) {
      into.set(member.name.getText(), member.body)
    }
  }
}
