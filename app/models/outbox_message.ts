import { OutboxMessageSchema } from '#database/schema'

export default class OutboxMessage extends OutboxMessageSchema {}
