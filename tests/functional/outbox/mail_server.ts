import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { SMTPTransport } from '@adonisjs/mail/transports/smtp'

/** A mail server that knows nobody, and answers to each recipient what it is told to. */
export class MailServer {
  answer = '550 no such user'
  private sockets = new Set<Socket>()
  private constructor(private server: Server) {}

  static async open(): Promise<MailServer> {
    const server = createServer()
    const own = new MailServer(server)
    server.on('connection', (socket) => own.speak(socket))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    return own
  }

  /** @throws what the server refuses it with */
  async send(to: string): Promise<void> {
    const { port } = this.server.address() as AddressInfo
    const transport = new SMTPTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    await transport.send({ from: 'shop@example.com', to: [to], subject: 'A letter', text: 'Hello' })
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy()
    this.server.close()
  }

  private speak(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('error', () => {})
    socket.write('220 ready\r\n')
    socket.on('data', (text) => {
      const isRecipient = String(text).startsWith('RCPT')
      socket.write(`${isRecipient ? this.answer : '250 fine'}\r\n`)
    })
  }
}
