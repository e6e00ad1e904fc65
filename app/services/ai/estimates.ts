import config from '#config/ai'
import type { Purpose, Usage } from './contract.js'

const OUTPUT_TOKENS = { embed: 0, rank: 500, answer: 1_000, draft: 3_000, summarise: 600 }
const TOKENS_OF_A_PROMPT = 400
const TOKENS_OF_A_PHOTO = 1_500

const ROLES = {
  embed: 'embed',
  rank: 'rank',
  answer: 'answer',
  draft: 'answer',
  summarise: 'answer',
} as const

/** What a call may use at most: a token for each character, and what the model may write. */
export function atMost(purpose: Purpose, asked: unknown, photos = 0): Usage {
  const characters = JSON.stringify(asked).length
  const prompt = purpose === 'embed' ? 0 : TOKENS_OF_A_PROMPT
  return {
    model: config.openai?.models[ROLES[purpose]] ?? purpose,
    inputTokens: characters + prompt + photos * TOKENS_OF_A_PHOTO,
    outputTokens: OUTPUT_TOKENS[purpose],
  }
}
