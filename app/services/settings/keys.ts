import type marketplace from '#config/marketplace'

type Defaults = typeof marketplace
export type SettingName = keyof Defaults
export type SettingValue<Name extends SettingName = SettingName> = Defaults[Name]
export type Settings = Readonly<Defaults>

/**
 * What an admin may set: whole numbers within bounds, shares in hundredths of a percent, a text that may be
 * empty, or whether something holds.
 */
export type Bounds =
  | { kind: 'whole' | 'share'; min: number; max: number }
  | { kind: 'text'; max: number }
  | { kind: 'switch' }

const whole = (min: number, max: number): Bounds => ({ kind: 'whole', min, max })
const share = (min: number, max: number): Bounds => ({ kind: 'share', min, max })
const text = (max: number): Bounds => ({ kind: 'text', max })
const onOrOff: Bounds = { kind: 'switch' }

/** Whatever is in config/marketplace.ts has bounds: what has none would not compile. */
export const BOUNDS: Record<SettingName, Bounds> = {
  platformFeeBps: share(0, 3_000),
  maxTotal: whole(100_000, 100_000_000),
  maxOpenRequests: whole(1, 100),
  savedSearches: whole(1, 50),
  bookingHorizonDays: whole(7, 365),
  approvalHours: whole(1, 336),
  paymentHours: whole(1, 168),
  transitDays: whole(1, 30),
  turnedDownReportHours: whole(24, 336),
  rentalInspectionHours: whole(1, 168),
  failedInspectionReturnDays: whole(1, 14),
  lostByHostAfterDays: whole(1, 30),
  lostBySystemAfterDays: whole(2, 60),
  returnTransitDays: whole(1, 60),
  returnLostAfterDays: whole(1, 60),
  returnInspectionHours: whole(1, 336),
  claimSilenceDays: whole(1, 60),
  lostClaimAfterDays: whole(1, 60),
  contactVisibleDays: whole(0, 90),
  photosPerStage: whole(1, 10),
  reviewDays: whole(1, 365),
  bankAccountUsableAfterHours: whole(0, 168),
  reportsPerDay: whole(1, 1_000),
  escalateReporters: whole(2, 100),
  escalateDays: whole(1, 365),
  escalateAccountDays: whole(0, 365),
  noticeKo: text(200),
  noticeEn: text(200),
  staffPasskeys: onOrOff,
}

/** Settings whose first must stay below the second. */
const ORDERED: readonly (readonly [SettingName, SettingName])[] = [
  ['lostByHostAfterDays', 'lostBySystemAfterDays'],
]

/** What a setting must stay below or above, whatever the other is set to. */
export function orderOf(name: SettingName): { than: 'below' | 'above'; other: SettingName } | null {
  const pair = ORDERED.find((each) => each.includes(name))
  if (!pair) return null
  return name === pair[0] ? { than: 'below', other: pair[1] } : { than: 'above', other: pair[0] }
}

export const SETTING_NAMES = Object.keys(BOUNDS) as SettingName[]

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(BOUNDS, name)
}

/** Whether a value may be set. What is stored is asked as well: a row may be older than these bounds. */
export function fits<Name extends SettingName>(
  name: Name,
  value: unknown
): value is SettingValue<Name> {
  const bounds = BOUNDS[name]
  if (bounds.kind === 'switch') return typeof value === 'boolean'
  if (bounds.kind === 'text') return typeof value === 'string' && [...value].length <= bounds.max
  return Number.isSafeInteger(value) && within(value as number, bounds)
}

/** Bounds as people read them: a share in percent. */
export function shownBounds(bounds: Bounds): Record<string, number | string> {
  if (bounds.kind !== 'share') return { ...bounds }
  return { min: bounds.min / 100, max: bounds.max / 100 }
}

function within(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max
}
