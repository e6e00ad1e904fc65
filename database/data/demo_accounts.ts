import { readFileSync } from 'node:fs'

/** The accounts to sign in with, also read by the scripts that run before anything is installed. */
export interface DemoAccount {
  role: 'guest' | 'host' | 'moderator' | 'admin'
  label: { ko: string; en: string }
  email: string
  password: string
  nickname: string
}

export const demoAccounts: DemoAccount[] = JSON.parse(
  readFileSync(new URL('./demo_accounts.json', import.meta.url), 'utf8')
)
