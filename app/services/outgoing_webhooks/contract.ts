/** Why no answer came: its address, its name, the time, the line, or the certificate. */
export type Failure = 'address' | 'dns' | 'timeout' | 'connection' | 'tls'

export interface Answered {
  status: number
  /** The beginning of what it said. */
  answer: string
}

export type Outcome = (Answered | { error: Failure }) & { milliseconds: number }

export interface Address {
  address: string
  family: number
}

/** Finds the addresses of a name. Tests bring their own. */
export type Resolve = (hostname: string) => Promise<Address[]>
