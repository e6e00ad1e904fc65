export type SettingValue = number | string | boolean

/** A setting of the marketplace as the page has it (`app/models/setting/list.ts`). */
export type MarketSetting = {
  name: string
  bounds:
    | { kind: 'whole' | 'share'; min: number; max: number }
    | { kind: 'text'; max: number }
    | { kind: 'switch' }
  fallback: SettingValue
  /** Null while the default applies. */
  value: SettingValue | null
  version: number
}

export type SettingGroup = 'money' | 'times' | 'limits' | 'texts' | 'access'
export const SETTING_GROUPS: SettingGroup[] = ['money', 'times', 'limits', 'texts', 'access']

/** What a value counts; null for what counts nothing. */
export function unitOf({ name, bounds }: MarketSetting) {
  if (bounds.kind === 'text' || bounds.kind === 'switch') return null
  if (bounds.kind === 'share') return 'percent'
  if (name === 'maxTotal') return 'won'
  if (name.endsWith('Hours')) return 'hours'
  return name.endsWith('Days') ? 'days' : 'count'
}

export function shownBounds(bounds: MarketSetting['bounds']) {
  if (bounds.kind !== 'share') return { ...bounds }
  return { min: bounds.min / 100, max: bounds.max / 100 }
}

/** As it stands in a field. */
export function typedOf({ bounds, fallback, value }: MarketSetting): string {
  const now = value ?? fallback
  return String(bounds.kind === 'share' ? Number(now) / 100 : now)
}

/** What was typed into a field; null when it is no number that the setting may be. */
export function readTyped({ bounds }: MarketSetting, typed: string): number | string | null {
  if (bounds.kind === 'text' || bounds.kind === 'switch') return typed
  const text = typed.trim().replace(/\s*%$/, '')
  const isNumber = bounds.kind === 'share' ? /^\d+(\.\d{1,2})?$/ : /^\d+$/
  if (!isNumber.test(text)) return null
  const value = bounds.kind === 'share' ? Math.round(Number(text) * 100) : Number(text)
  return value < bounds.min || value > bounds.max ? null : value
}

export function groupOf(setting: MarketSetting): SettingGroup {
  if (setting.bounds.kind === 'switch') return 'access'
  const unit = unitOf(setting)
  if (unit === null) return 'texts'
  if (unit === 'percent' || unit === 'won') return 'money'
  return unit === 'count' ? 'limits' : 'times'
}
