import { daysOn, oneOf } from '#models/admin/days'
import { wordsIn, type List } from '#models/admin/list'
import SettingChange from '#models/setting_change'
import { SETTING_NAMES } from '#services/settings/keys'

/** Who set what of the marketplace. */
export const SETTING_CHANGES: List<typeof SettingChange> = {
  name: 'settings',
  model: SettingChange,
  load: (query) => void query.preload('author'),
  search: wordsIn('setting_changes.name', 'setting_changes.reason'),
  filters: {
    names: oneOf('setting_changes.name', SETTING_NAMES),
    ...daysOn('setting_changes.created_at'),
  },
  sorts: { at: 'setting_changes.id', name: 'setting_changes.name' },
}
