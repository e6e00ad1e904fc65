import ChatRoom from '#models/chat_room'
import type User from '#models/user'

/** The rooms that exist for a person: those they are a member of, staff or not. */
export function roomsOf(person: Pick<User, 'id'>) {
  return ChatRoom.query().where((own) => {
    void own.where('guest_id', person.id).orWhere('host_id', person.id)
  })
}
