import { shownBounds, unitOf, type MarketSetting, type SettingValue } from './setting'
import { useI18n } from '~/composables/use_i18n'

/** What a value of a setting is in words and in its field: 500 of a share are 5 %. */
export function useSettingWords() {
  const { t, won } = useI18n()

  function inWords(setting: MarketSetting, value: SettingValue | null): string {
    const shown = value ?? setting.fallback
    if (typeof shown === 'boolean') return t(`admin.settings.switch.${shown ? 'on' : 'off'}`)
    if (typeof shown === 'string') return shown || t('admin.settings.none')
    const unit = unitOf(setting)
    if (unit === 'won') return won(shown)
    if (unit === 'percent') return `${shown / 100}%`
    return t(`admin.settings.units.${unit}`, { count: shown })
  }

  function boundsOf({ bounds }: MarketSetting): string {
    return t(`admin.settings.bounds.${bounds.kind}`, shownBounds(bounds))
  }

  function problemOf({ bounds }: MarketSetting): string {
    return t(`admin.settings.problem.outOfBounds.${bounds.kind}`, shownBounds(bounds))
  }

  return { inWords, boundsOf, problemOf }
}
