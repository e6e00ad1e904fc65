/**
 * Defaults of the marketplace (product §3–§5). Money in KRW, rates in basis points, times as named. Admins may set others:
 * read through services/settings/marketplace.
 */
export default {
  platformFeeBps: 500,
  maxTotal: 100_000_000,
  maxOpenRequests: 10,
  savedSearches: 50,
  bookingHorizonDays: 365,
  approvalHours: 48,
  paymentHours: 24,
  transitDays: 5,
  turnedDownReportHours: 24,
  rentalInspectionHours: 24,
  failedInspectionReturnDays: 2,
  lostByHostAfterDays: 2,
  lostBySystemAfterDays: 7,
  returnTransitDays: 14,
  returnLostAfterDays: 7,
  returnInspectionHours: 72,
  claimSilenceDays: 7,
  lostClaimAfterDays: 14,
  contactVisibleDays: 14,
  photosPerStage: 10,
  reviewDays: 30,
  bankAccountUsableAfterHours: 24,
  /** A line on top of every page, in each language; none while empty. */
  noticeKo: '',
  noticeEn: '',
  reportsPerDay: 20,
  escalateReporters: 5,
  escalateDays: 30,
  escalateAccountDays: 7,
  /** Whether staff need a passkey to be staff. */
  staffPasskeys: false as boolean,
}
