import type { Data } from '@generated/data'

export type Token = Data.AccessToken
export type Ability = Token['abilities'][number]
