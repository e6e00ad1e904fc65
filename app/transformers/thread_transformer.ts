import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Thread } from '#models/comment/list'
import CommentTransformer, { type Onlooker } from '#transformers/comment_transformer'

export default class ThreadTransformer extends BaseTransformer<Thread> {
  constructor(
    resource: Thread,
    private onlooker: Onlooker
  ) {
    super(resource)
  }

  toObject() {
    const { answers, next, question } = this.resource
    return {
      ulid: question.ulid,
      question: CommentTransformer.transform(question, this.onlooker),
      answers: CommentTransformer.transform(answers, this.onlooker),
      next,
    }
  }
}
