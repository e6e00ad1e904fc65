declare module 'autocannon' {
  interface Run {
    errors: number
    non2xx: number
    /** Seconds. */
    duration: number
    requests: { total: number }
  }

  export default function autocannon(options: {
    url: string
    connections: number
    /** Seconds. */
    duration: number
  }): Promise<Run>
}
