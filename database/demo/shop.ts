import db from '@adonisjs/lucid/services/db'
import { letNeighboursAsk } from '#database/demo/comments'
import { spreadLikes } from '#database/demo/liking'
import { fillShelf } from '#database/demo/listings'
import { Timeline } from '#database/demo/moments'
import { keepDaysForHosts } from '#database/demo/own_days'
import { openAccounts, payHosts } from '#database/demo/payouts'
import { inviteNeighbours } from '#database/demo/people'
import { putCameraAway } from '#database/demo/photographer'
import { photographGear, photographNeighbours } from '#database/demo/photos'
import { letNeighboursReport } from '#database/demo/reports'
import { reviewRentals } from '#database/demo/reviews'
import { Storyteller } from '#database/demo/storyteller'
import { letNeighboursTalk } from '#database/demo/talks'
import { tidyUp } from '#database/demo/tidying'
import clock from '#services/clock'

/**
 * Fills an empty shop with neighbours, their gear and their rentals, all seen from now. One
 * transaction around all of it: a shop is open or it is not, and the disk is waited for once.
 */
export async function openShop() {
  await db.beginGlobalTransaction()
  try {
    await fill()
    await db.commitGlobalTransaction()
  } catch (error) {
    await db.rollbackGlobalTransaction()
    throw error
  } finally {
    putCameraAway()
  }
}

async function fill() {
  const timeline = new Timeline(clock.now(), clock.today())
  const neighbours = await inviteNeighbours(timeline)
  await photographNeighbours(neighbours)
  const shelf = await fillShelf(neighbours, await photographGear(neighbours), timeline)
  await keepDaysForHosts(shelf, timeline)
  await openAccounts(neighbours, timeline)
  await new Storyteller(neighbours, shelf, timeline).tell()
  await reviewRentals(neighbours, shelf)
  await letNeighboursTalk(neighbours, shelf, timeline)
  await letNeighboursAsk(neighbours, shelf, timeline)
  await letNeighboursReport(neighbours, shelf, timeline)
  await payHosts(shelf)
  await spreadLikes(neighbours, shelf, timeline)
  await tidyUp()
}
