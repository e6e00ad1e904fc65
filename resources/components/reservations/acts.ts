/** What a person may do on the reservation page; the server says which of these, and only it. */
export type ActName =
  | 'approve'
  | 'reject'
  | 'edit'
  | 'pay'
  | 'cancel'
  | 'ship'
  | 'handOver'
  | 'receive'
  | 'reportNoShow'
  | 'reportNonArrival'
  | 'acceptGear'
  | 'refuseGear'
  | 'startReturn'
  | 'sendBack'
  | 'handBack'
  | 'confirmReturn'
  | 'objectToInspection'
  | 'decideRent'
  | 'turnDownReport'
  | 'reportLost'
  | 'complete'
  | 'claim'
  | 'acceptClaim'
  | 'objectToClaim'
  | 'lowerClaim'
  | 'withdrawClaim'
  | 'decideClaim'
  | 'correctTracking'

export type ActField =
  'reason' | 'note' | 'parcel' | 'code' | 'photos' | 'claim' | 'amount' | 'percent' | 'refund'

export interface Act {
  /** Where it is posted, below the reservation's address. */
  path: string
  method?: 'post' | 'patch'
  fields: ActField[]
  /** Done by one press, without a dialog. */
  isDirect?: boolean
  isDestructive?: boolean
  needsPhoto?: boolean
  photosFor?: 'inspection' | 'claim' | 'objection'
}

export const ACTS: Record<Exclude<ActName, 'edit'>, Act> = {
  approve: { path: 'approval', fields: [], isDirect: true },
  reject: { path: 'rejection', fields: ['reason'], isDestructive: true },
  pay: { path: 'payments', fields: [], isDirect: true },
  cancel: {
    path: 'cancellation',
    fields: ['refund', 'reason'],
    isDestructive: true,
  },
  ship: { path: 'shipment', fields: ['parcel'] },
  handOver: { path: 'hand-over', fields: ['code'] },
  receive: { path: 'receipt', fields: [] },
  reportNoShow: { path: 'no-show-report', fields: ['note'] },
  reportNonArrival: { path: 'non-arrival-report', fields: ['note'] },
  acceptGear: {
    path: 'inspection',
    fields: ['photos'],
    photosFor: 'inspection',
  },
  refuseGear: {
    path: 'refusal',
    fields: ['reason', 'photos'],
    needsPhoto: true,
    photosFor: 'inspection',
    isDestructive: true,
  },
  startReturn: { path: 'return', fields: [] },
  sendBack: { path: 'return-shipment', fields: ['parcel'] },
  handBack: {
    path: 'hand-back',
    fields: ['photos'],
    needsPhoto: true,
    photosFor: 'inspection',
  },
  confirmReturn: { path: 'return-confirmation', fields: [] },
  objectToInspection: {
    path: 'inspection-objection',
    fields: ['reason', 'photos'],
    photosFor: 'objection',
  },
  decideRent: { path: 'rent-decision', fields: ['percent', 'reason'] },
  turnDownReport: { path: 'report-rejection', fields: ['reason'], isDestructive: true },
  reportLost: {
    path: 'loss',
    fields: ['note'],
    isDestructive: true,
  },
  complete: { path: 'completion', fields: [] },
  claim: {
    path: 'claim',
    fields: ['claim', 'reason', 'photos'],
    photosFor: 'claim',
  },
  acceptClaim: { path: 'claim/acceptance', fields: [] },
  objectToClaim: {
    path: 'claim/objection',
    fields: ['reason', 'photos'],
    photosFor: 'objection',
  },
  lowerClaim: { path: 'claim', method: 'patch', fields: ['amount'] },
  withdrawClaim: {
    path: 'claim/withdrawal',
    fields: [],
    isDestructive: true,
  },
  decideClaim: { path: 'claim/decision', fields: ['amount', 'reason'] },
  correctTracking: {
    path: 'tracking',
    method: 'patch',
    fields: ['parcel'],
  },
}
