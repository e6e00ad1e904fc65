/** Talk under listings: what one page shows. */
export default {
  textLength: 500,

  /** Questions on a page, answers under each of them at first, and answers that one press more brings. */
  questions: 10,
  answers: 3,
  moreAnswers: 20,
}
