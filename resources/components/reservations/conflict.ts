export type Conflict = {
  kind: string
  message: string
  changed: { kind: string; from: string | null; to: string | null; actor: string; at: string }[]
}
