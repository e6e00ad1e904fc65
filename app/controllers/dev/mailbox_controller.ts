import { errors } from '@adonisjs/core/http'
import type { HttpContext } from '@adonisjs/core/http'
import { mailboxRoot } from '#config/mail'
import mode from '#config/mode'
import { Mailbox } from '#services/mail/mailbox'

/** The mailbox of product §16; in production there is no such page. */
export default class MailboxController {
  private mailbox = new Mailbox(mailboxRoot)

  async index({ inertia, request }: HttpContext) {
    this.refuseInProduction(request)
    const letters = await this.mailbox.letters()
    return inertia.render('dev/mailbox/index', {
      letters: letters.map(({ id, to, subject, sentAt }) => ({ id, to, subject, sentAt })),
    })
  }

  async show({ inertia, request, params }: HttpContext) {
    this.refuseInProduction(request)
    const letters = await this.mailbox.letters({ limit: 500 })
    const letter = letters.find(({ id }) => id === params.id)
    if (!letter) throw notFound(request)
    return inertia.render('dev/mailbox/show', { letter: { ...letter } })
  }

  private refuseInProduction(request: HttpContext['request']) {
    if (!mode.hasMailbox) throw notFound(request)
  }
}

const notFound = (request: HttpContext['request']) =>
  new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
