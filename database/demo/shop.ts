import { spreadLikes } from '#database/demo/liking'
import { fillShelf } from '#database/demo/listings'
import { Timeline } from '#database/demo/moments'
import { keepDaysForHosts } from '#database/demo/own_days'
import { inviteNeighbours } from '#database/demo/people'
import { putCameraAway } from '#database/demo/photographer'
import { photographNeighbours, photographShelf } from '#database/demo/photos'
import { Storyteller } from '#database/demo/storyteller'
import { tidyUp } from '#database/demo/tidying'
import listingIndex from '#models/listing/listing_index'
import clock from '#services/clock'

/** Fills an empty shop with neighbours, their gear and their rentals, all seen from now. */
export async function openShop() {
  const timeline = new Timeline(clock.now(), clock.today())
  const neighbours = await inviteNeighbours(timeline)
  const shelf = await fillShelf(neighbours, timeline)
  await photographNeighbours(neighbours)
  await photographShelf(shelf, neighbours)
  await listingIndex.rebuild()
  await keepDaysForHosts(shelf, timeline)
  await new Storyteller(neighbours, shelf, timeline).tell()
  await spreadLikes(neighbours, shelf, timeline)
  await tidyUp()
  putCameraAway()
}
