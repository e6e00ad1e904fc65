/** How long is kept what nobody needs any more (product §2). */
export default {
  /** What was said and shown in a dispute, from its decision on; why staff did something, from the act on. */
  disputeYears: 3,
}
