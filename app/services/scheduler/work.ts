import app from '@adonisjs/core/services/app'
import type { Kernel } from '@adonisjs/core/ace'
import { JobCommand, type Counts } from './job_command.js'

const boots = new WeakMap<Kernel, Promise<void>>()

/**
 * Does what the ace command of that name does, in this process.
 * @throws when there is no such command, when it is no job, or when the work fails
 */
export async function workOf(name: string, kernel?: Kernel): Promise<Counts> {
  const ace = kernel ?? (await app.container.make('ace'))
  await booted(ace)
  const command = await ace.create(await ace.find(name), [])
  if (!(command instanceof JobCommand)) throw new Error(`${name} is no job: extend JobCommand`)
  return command.work(() => {})
}

/** Ace calls itself booted before it knows its commands: two jobs that start at once share the wait. */
function booted(ace: Kernel): Promise<void> {
  const boot = boots.get(ace) ?? ace.boot()
  boots.set(ace, boot)
  return boot
}
