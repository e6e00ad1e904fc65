import ViteProvider from '@adonisjs/vite/vite_provider'

/** Tests run on built assets: @adonisjs/vite would start a dev server for them. */
export default class AssetsProvider extends ViteProvider {
  override async start() {
    if (process.env.DEV_MODE) await super.start()
  }

  override async shutdown() {
    if (process.env.DEV_MODE) await super.shutdown()
  }
}
