import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import type User from '#models/user'
import OutboxMessage from '#models/outbox_message'
import FsDriver from '#services/storage/fs_driver'
import outbox from '#services/outbox/outbox'
import storage from '#services/storage/storage'
import type { Slot } from '#services/storage/contract'
import { Bucket } from '#tests/support/bucket'

/** The two ways a photo takes: into a folder through the app, and into a bucket past it. */
export interface Way {
  name: string
  /** @returns what puts everything back */
  open(): Promise<() => Promise<void>>
  put(client: ApiClient, person: User, slot: Slot, bytes: Buffer, type?: string): Promise<number>
}

export const WAYS: Way[] = [
  { name: 'to a folder', open: openFolder, put: putThroughApp },
  {
    name: 'to S3',
    open: openBucket,
    put: (_, __, slot, bytes, type) => putAway(slot, bytes, type),
  },
]

async function openFolder() {
  const root = await mkdtemp(join(tmpdir(), 'chwimeet-uploads-'))
  storage.use(new FsDriver(root))
  return async () => {
    storage.restore()
    await rm(root, { recursive: true })
  }
}

async function openBucket() {
  const bucket = await Bucket.start()
  storage.use(bucket.driver())
  return async () => {
    storage.restore()
    await bucket.stop()
  }
}

export async function putThroughApp(
  client: ApiClient,
  person: User,
  slot: Slot,
  bytes: Buffer,
  type = slot.headers['content-type']
) {
  const asked = client
    .put(slot.url)
    .loginAs(person)
    .withCsrfToken()
    .header('accept', 'application/json')
    .header('content-type', type)
  asked.request.send(bytes)
  const response = await asked
  return response.status()
}

async function putAway(slot: Slot, bytes: Buffer, type = slot.headers['content-type']) {
  const response = await fetch(slot.url, {
    method: slot.method,
    headers: { 'content-type': type },
    body: new Uint8Array(bytes),
  })
  await response.arrayBuffer()
  return response.status
}

export function announce(
  client: ApiClient,
  person: User,
  file: { name?: string; type?: string; bytes: number },
  purpose = 'listing'
): Promise<ApiResponse> {
  return client
    .post('/uploads')
    .loginAs(person)
    .withCsrfToken()
    .header('accept', 'application/json')
    .json({ purpose, name: 'photo.jpg', type: 'image/jpeg', ...file })
}

export function complete(client: ApiClient, person: User, ulid: string): Promise<ApiResponse> {
  return client
    .post(`/uploads/${ulid}/completion`)
    .loginAs(person)
    .withCsrfToken()
    .header('accept', 'application/json')
}

/** Keys of everything that is stored. */
export async function storedKeys(): Promise<string[]> {
  const keys: string[] = []
  for (const folder of ['incoming', 'private', 'public']) {
    for await (const { key } of storage.list(folder)) keys.push(key)
  }
  return keys.sort()
}

/** Carries out what the upload's changes left in the outbox, as a worker does. */
export async function carryOut() {
  const effects = await OutboxMessage.query().where('topic', 'like', 'upload.%').whereNull('doneAt')
  for (const effect of effects) {
    await outbox.handlerOf(effect.topic)!(effect.payload, effect.id)
    await effect.delete()
  }
}
