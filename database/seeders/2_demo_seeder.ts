import { BaseSeeder } from '@adonisjs/lucid/seeders'
import mode from '#config/mode'
import { openShop } from '#database/demo/shop'
import embedListings from '#listeners/embed_listings'
import Listing from '#models/listing'

/** The demo shop, where there is no listing yet; never in production. */
export default class DemoSeeder extends BaseSeeder {
  async run() {
    if (!mode.hasDemoShop || (await Listing.query().first())) return
    await openShop()
    await embedListings({}, 0)
  }
}
