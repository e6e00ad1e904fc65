import logger from '@adonisjs/core/services/logger'

type Line = { level: 'info' | 'warn' | 'error'; message: string }

const LEVELS = ['info', 'warn', 'error'] as const

/** Collects what is logged from here on instead of writing it; ends with `restore`. */
export function logLines() {
  const lines: Line[] = []
  for (const level of LEVELS) {
    Object.defineProperty(logger, level, {
      configurable: true,
      value: (...said: unknown[]) => lines.push({ level, message: String(said.at(-1)) }),
    })
  }
  return {
    has: (message: string) => lines.some((line) => line.message === message),
    count: (message: string) => lines.filter((line) => line.message === message).length,
    restore() {
      for (const level of LEVELS) Reflect.deleteProperty(logger, level)
    },
  }
}
