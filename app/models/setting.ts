import { SettingSchema } from '#database/schema'
import type { SettingName, SettingValue } from '#services/settings/keys'
import { change, type Changing } from '#models/setting/changing'

/** What an admin set in the place of a default of config/marketplace.ts. Read through `services/settings/marketplace`. */
export default class Setting extends SettingSchema {
  static primaryKey = 'name'

  /** @param value null for the default again */
  static change<Name extends SettingName>(
    name: Name,
    value: SettingValue<Name> | null,
    changing: Changing
  ) {
    return change(name, value, changing)
  }
}
