import type { Kernel } from '@adonisjs/core/ace'

/** An argument that makes no sense: a sentence and a failure, not a trace. */
export class BadInput extends Error {
  render({ message }: Error, kernel: Kernel): void {
    kernel.ui.logger.logError(`${kernel.ui.colors.bgRed().white('  ERROR  ')} ${message}`)
  }
}

/** Refuses what no column takes. */
export function short(value: string): string {
  if (value.length <= LONGEST) return value
  throw new BadInput(`A reason has at most ${LONGEST} characters, not ${value.length}`)
}

const LONGEST = 500
