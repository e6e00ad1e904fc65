export type SettingValue = number | string | boolean

/** A setting of the marketplace as the page has it (`app/models/setting/list.ts`). */
export type MarketSetting = {
  name: string
  bounds:
    { kind: 'whole'; min: number; max: number } | { kind: 'text'; max: number } | { kind: 'switch' }
  fallback: SettingValue
  /** Null while the default applies. */
  value: SettingValue | null
  version: number
}

export type SettingGroup = 'money' | 'times' | 'limits' | 'texts' | 'access'
export const SETTING_GROUPS: SettingGroup[] = ['money', 'times', 'limits', 'texts', 'access']

/** What a value counts; null for what counts nothing. */
export function unitOf({ name, bounds }: MarketSetting) {
  if (bounds.kind !== 'whole') return null
  if (name.endsWith('Bps')) return 'bps'
  if (name === 'maxTotal') return 'won'
  if (name.endsWith('Hours')) return 'hours'
  return name.endsWith('Days') ? 'days' : 'count'
}

export function groupOf(setting: MarketSetting): SettingGroup {
  if (setting.bounds.kind === 'switch') return 'access'
  const unit = unitOf(setting)
  if (unit === null) return 'texts'
  if (unit === 'bps' || unit === 'won') return 'money'
  return unit === 'count' ? 'limits' : 'times'
}
