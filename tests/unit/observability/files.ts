import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const FOLDER = new URL('../../../deploy/observability', import.meta.url).pathname
export const DASHBOARDS = join(FOLDER, 'grafana/dashboards')

export interface Panel {
  id: number
  type: string
  title: string
  datasource: { type: string; uid: string }
  gridPos: Record<'x' | 'y' | 'w' | 'h', number>
  targets: { refId: string; expr: string; legendFormat: string; datasource: { uid: string } }[]
}

export interface Dashboard {
  uid: string
  title: string
  schemaVersion: number
  templating: { list: { name: string; type: string; query: string }[] }
  panels: Panel[]
}

export function inFolder(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8')
}

export function doc(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')
}

export function dashboards(): Dashboard[] {
  return readdirSync(DASHBOARDS).map(
    (name) => JSON.parse(readFileSync(join(DASHBOARDS, name), 'utf8')) as Dashboard
  )
}

export function alertNames(): string[] {
  return [...inFolder('alerts.yml').matchAll(/^ +- alert: (\w+)$/gm)].map(([, name]) => name)
}
