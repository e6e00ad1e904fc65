/** What a replica says of itself: one row of SHOW REPLICA STATUS. */
export interface ReplicaStatus {
  Seconds_Behind_Master: number | string | null
  Slave_IO_Running?: string
  Slave_SQL_Running?: string
}

/**
 * Why a replica cannot be read now, null when it can. A server without a row is no replica in MariaDB's sense (a node
 * of Galera, a copy that somebody else keeps current): it is believed.
 */
export function complaintAbout(
  status: ReplicaStatus | undefined,
  maxLagSeconds: number
): string | null {
  if (!status) return null
  const { Seconds_Behind_Master: behind, Slave_IO_Running: reads } = status
  if (behind === null || reads === 'No') return 'it does not replicate'
  return Number(behind) > maxLagSeconds ? `it is ${behind} s behind` : null
}
