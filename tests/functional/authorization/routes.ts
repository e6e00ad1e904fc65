import router from '@adonisjs/core/services/router'

export interface Door {
  name: string
  method: string
  pattern: string
}

/** Every route of the application, from the table that the server itself looks into; the one that signs out comes last. */
export function doors(): Door[] {
  return Object.values(router.toJSON())
    .flat()
    .map(({ methods, name, pattern }) => ({
      name: name ?? `${methods[0]} ${pattern}`,
      method: methods.find((method) => method !== 'HEAD')!,
      pattern,
    }))
    .toSorted(
      (a, b) => Number(a.name === 'sessions.destroy') - Number(b.name === 'sessions.destroy')
    )
}
