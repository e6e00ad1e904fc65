import { useI18n } from '~/composables/use_i18n'
import type { MessageView } from '../../../app/chat/frames'

/** The words that several parts of the chat share. */
export function useChatWords() {
  const { t, locale } = useI18n()

  /** 오후 3:04, in Seoul. */
  function time(instant: string) {
    return new Date(instant).toLocaleTimeString(locale.value === 'ko' ? 'ko-KR' : 'en-GB', {
      hour: 'numeric',
      minute: '2-digit',
      timeZone: 'Asia/Seoul',
    })
  }

  /** What a step of a reservation says in the room. */
  function step({ system }: Pick<MessageView, 'system'>) {
    if (!system) return ''
    return system.kind === 'moved' && system.to
      ? t(`reservations.event.moved.${system.to}`)
      : t(`reservations.event.${system.kind}`)
  }

  /** A message in one line. */
  function preview(message: MessageView, me: number) {
    if (message.kind === 'system') return step(message)
    if (message.isHidden) return t('chat.hidden')
    const said =
      message.kind === 'photos'
        ? t('chat.photos', { count: message.photos.length })
        : (message.text ?? '')
    return message.senderId === me ? t('chat.list.mine', { said }) : said
  }

  return { time, step, preview }
}
