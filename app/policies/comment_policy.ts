import { BasePolicy } from '@adonisjs/bouncer'
import type Comment from '#models/comment'
import type User from '#models/user'

/** Whoever sees a listing may ask; why somebody may not at present is the verb's to say. */
export default class CommentPolicy extends BasePolicy {
  create(person: User) {
    return !person.isBanned
  }

  answer(person: User) {
    return !person.isBanned
  }

  remove(person: User, comment: Comment) {
    return !person.isBanned && comment.authorId === person.id
  }
}
