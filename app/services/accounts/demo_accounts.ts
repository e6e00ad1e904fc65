import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import mode from '#config/mode'

interface DemoAccount {
  label: Record<string, string>
  email: string
  password: string
  nickname: string
}

/** The accounts of the demo shop, for the log-in page; in no other mode is there anything to read. */
export async function demoAccounts(locale: string) {
  if (!mode.showsDemoAccounts) return []
  const file = await readFile(app.makePath('database/data/demo_accounts.json'), 'utf8')
  const accounts = JSON.parse(file) as DemoAccount[]
  return accounts.map(({ label, email, password, nickname }) => ({
    label: label[locale],
    email,
    password,
    nickname,
  }))
}
