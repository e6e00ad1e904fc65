/** How long is kept what nobody needs any more (product §2). */
export default {
  /** What was said and shown in a dispute, from its decision on; why staff did something, from the act on. */
  disputeYears: 3,
  /** What was rented, to whom money went and to which account, from the end of the rental on. */
  contractYears: 5,
}
