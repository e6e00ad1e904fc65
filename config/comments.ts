/** Talk under listings: what one page shows, and how fast one person may write. */
export default {
  textLength: 500,

  /** Questions on a page, answers under each of them at first, and answers that one press more brings. */
  questions: 10,
  answers: 3,
  moreAnswers: 20,

  writing: { requests: 20, every: '10 mins' },
}
