import { args, BaseCommand, HelpCommand } from '@adonisjs/core/ace'

/** Ace's own `--help` goes on to miss the arguments of the command, and its `help` is nobody's to call. */
export default class Help extends BaseCommand {
  static commandName = 'help'
  static description = 'View help for a given command'

  @args.string({ description: 'Name of the command' })
  declare command: string

  async run() {
    await new HelpCommand(this.kernel, this.parsed, this.ui, this.prompt).exec()
  }
}
