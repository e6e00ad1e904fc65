import MessageSent, { type SentMessage } from '#events/message_sent'

export default async function announceMessage(payload: Record<string, unknown>): Promise<void> {
  await MessageSent.dispatch(payload as unknown as SentMessage)
}
