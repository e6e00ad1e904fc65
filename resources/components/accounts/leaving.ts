/** What keeps somebody from leaving; `ulid` is the reservation's or the sanction's. */
export type Obstacle = {
  kind: 'reservation' | 'claim' | 'refund' | 'payout' | 'appeal' | 'lastAdmin'
  ulid: string | null
  title: string | null
}
