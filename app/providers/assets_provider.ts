import edge from 'edge.js'
import ViteProvider from '@adonisjs/vite/vite_provider'
import { pageBody } from '#services/pages/page_data'
import { Preloads } from '#services/pages/preloads'

/** Tests run on built assets: @adonisjs/vite would start a dev server for them. */
export default class AssetsProvider extends ViteProvider {
  override async boot() {
    await super.boot()
    edge.global('pageBody', pageBody)
    edge.global('preloads', new Preloads(await this.app.container.make('vite')))
  }

  override async start() {
    if (process.env.DEV_MODE) await super.start()
  }

  override async shutdown() {
    if (process.env.DEV_MODE) await super.shutdown()
  }
}
