import { EmailCodeSchema } from '#database/schema'

export default class EmailCode extends EmailCodeSchema {}
