import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Talk } from './talks.js'

/** A connection of one person, lean enough to share the cores with what it measures. */
export interface Line {
  say(text: string): void
  close(): void
}

/** What a line hears: a text of the other side with its place, and that an own one is stored. */
export interface Ear {
  hear(text: string, place: number): void
  answered(): void
}

export type Open = (talk: Talk, side: 'guest' | 'host', port: number, ear: Ear) => Promise<Line>

/** Ours: frames of version 1. */
export const openOurs: Open = async (talk, side, port, ear) => {
  const { id: me, cookie } = talk[side]
  const socket = new WebSocket(`ws://127.0.0.1:${port}/chat/socket`, {
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
    perMessageDeflate: false,
  })
  let count = 0
  const ready = new Promise<void>((resolve, reject) => {
    socket.on('close', (code) => reject(new Error(`closed with ${code}`)))
    socket.on('message', (data) => {
      const frame = JSON.parse(String(data))
      if (frame.type === 'sent') ear.answered()
      else if (frame.type === 'message' && frame.message.senderId !== me)
        ear.hear(frame.message.text, frame.message.sequence)
      else if (frame.type === 'welcome')
        socket.send(JSON.stringify({ v: 1, type: 'subscribe', room: talk.room }))
      else if (frame.type === 'subscribed') resolve()
      else if (frame.type === 'error') throw new Error(JSON.stringify(frame))
    })
  })
  await ready
  return {
    say: (text) =>
      socket.send(
        JSON.stringify({
          v: 1,
          type: 'send',
          room: talk.room,
          clientId: `${me}-${Date.now().toString(36)}-${count++}`,
          text,
        })
      ),
    close: () => socket.terminate(),
  }
}

/** The yardstick: engine.io's and socket.io's own framing, spoken by hand. */
export const openSocketIo: Open = async (talk, side, port, ear) => {
  const { id: me } = talk[side]
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  })
  let count = 0
  const joined = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const text = String(data)
      if (text.startsWith('0')) socket.send('40')
      else if (text === '2') socket.send('3')
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['join', talk.room])}`)
      else if (text.startsWith('430[')) resolve()
      else if (text.startsWith('43')) ear.answered()
      else if (text.startsWith('42')) {
        const [, message] = JSON.parse(text.slice(2))
        ear.hear(message.text, message.id)
      }
    })
  })
  await once(socket, 'open')
  await joined
  return {
    say: (text) => {
      count += 1
      const said = {
        room: talk.room,
        roomId: talk.roomId,
        senderId: me,
        clientId: `${me}-${Date.now().toString(36)}-${count}`,
        text,
      }
      socket.send(`42${count}${JSON.stringify(['send', said])}`)
    },
    close: () => socket.terminate(),
  }
}
