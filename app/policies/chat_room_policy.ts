import { BasePolicy } from '@adonisjs/bouncer'
import type ChatRoom from '#models/chat_room'
import type User from '#models/user'

/** Rooms are found through the person; staff see them only in what is reported. */
export default class ChatRoomPolicy extends BasePolicy {
  viewList(person: User) {
    return !person.isBanned
  }

  open(person: User) {
    return !person.isBanned
  }

  view(person: User, room: ChatRoom) {
    return isMember(person, room)
  }

  write(person: User, room: ChatRoom) {
    return isMember(person, room)
  }

  read(person: User, room: ChatRoom) {
    return isMember(person, room)
  }

  leave(person: User, room: ChatRoom) {
    return isMember(person, room)
  }
}

function isMember(person: User, room: ChatRoom) {
  return !person.isBanned && (room.guestId === person.id || room.hostId === person.id)
}
