import defaults from '#config/marketplace'
import Setting from '#models/setting'
import SettingChange from '#models/setting_change'
import { BOUNDS, SETTING_NAMES, type Bounds, type SettingName } from '#services/settings/keys'

export type ListedSetting = {
  name: SettingName
  bounds: Bounds
  fallback: number | string | boolean
  /** What an admin set; null while the default applies. */
  value: number | string | boolean | null
  /** What `Setting.change` is to be told as seen. */
  version: number
}

/** Everything that may be set, in the order of config/marketplace.ts, as it is in the database now. */
export async function listSettings(): Promise<ListedSetting[]> {
  const rows = await Setting.all()
  const set = new Map(rows.map((row) => [row.name, row]))
  return SETTING_NAMES.map((name) => ({
    name,
    bounds: BOUNDS[name],
    fallback: defaults[name],
    value: set.get(name)?.value ?? null,
    version: set.get(name)?.version ?? 0,
  }))
}

/** The latest changes with their authors, newest first. */
export function settingHistory({ name, before }: { name?: SettingName; before?: number } = {}) {
  const query = SettingChange.query().preload('author').orderBy('id', 'desc').limit(50)
  if (name) void query.where('name', name)
  if (before) void query.where('id', '<', before)
  return query
}
