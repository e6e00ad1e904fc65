import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface MailboxLetter {
  id: string
  to: string[]
  subject: string
  html: string | null
  text: string | null
  sentAt: string
}

const KEPT = 500

/**
 * The mailbox of product §16: letters as files, newest first, for development, test and demo.
 * A letter is written beside its final name and renamed, so a reader never meets half a letter.
 */
export class Mailbox {
  constructor(private root: string) {}

  async deliver(
    letter: Omit<MailboxLetter, 'id' | 'sentAt'>,
    now = new Date()
  ): Promise<MailboxLetter> {
    const sentAt = now.toISOString()
    const stored = {
      ...letter,
      id: `${sentAt.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`,
      sentAt,
    }
    await mkdir(this.root, { recursive: true })
    await writeFile(join(this.root, `.${stored.id}`), JSON.stringify(stored))
    await rename(join(this.root, `.${stored.id}`), join(this.root, `${stored.id}.json`))
    await this.forgetOld()
    return stored
  }

  async letters({ to, limit = 50 }: { to?: string; limit?: number } = {}): Promise<
    MailboxLetter[]
  > {
    const found: MailboxLetter[] = []
    for (const name of await this.names()) {
      const letter = await this.read(name)
      if (letter && (!to || letter.to.includes(to))) found.push(letter)
      if (found.length === limit) break
    }
    return found
  }

  /** Null when it was forgotten meanwhile. */
  private async read(name: string): Promise<MailboxLetter | null> {
    const text = await readFile(join(this.root, name), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    return text && JSON.parse(text)
  }

  async clear(): Promise<void> {
    await rm(this.root, { recursive: true, force: true })
  }

  private async names(): Promise<string[]> {
    const names = await readdir(this.root).catch(() => [])
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
  }

  private async forgetOld(): Promise<void> {
    const old = await this.names().then((names) => names.slice(KEPT))
    await Promise.all(old.map((name) => rm(join(this.root, name), { force: true })))
  }
}
