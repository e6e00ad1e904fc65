import config from '#config/chat'
import { ask } from '#chat/redis'
import type Hub from '#chat/hub'

/**
 * Who is here, and who looks at which room, as far as Redis and this instance know. It forgets by
 * itself what is not said again; while Redis is away people of this instance alone count.
 */
export default class Presence {
  constructor(
    private hub: Hub,
    private instance: string
  ) {}

  async isHere(userId: number): Promise<boolean> {
    if (this.hub.isHere(userId)) return true
    const places = await ask((redis) => redis.hgetall(hereKey(userId)), {})
    return Object.values(places).some((until) => Number(until) > Date.now())
  }

  /** Somebody who looks at a room, on any instance, sees its messages come. */
  async isLooking(userId: number, roomId: number): Promise<boolean> {
    if (this.hub.isLooking(userId, roomId)) return true
    return (await ask((redis) => redis.exists(lookKey(roomId, userId)), 0)) > 0
  }

  async come(userId: number): Promise<void> {
    await ask((redis) => redis.hset(hereKey(userId), this.instance, String(this.until())), 0)
    await ask((redis) => redis.expire(hereKey(userId), config.presenceSeconds), 0)
  }

  /** @returns whether the person is nowhere else */
  async go(userId: number): Promise<boolean> {
    await ask((redis) => redis.hdel(hereKey(userId), this.instance), 0)
    return !(await this.isHere(userId))
  }

  async look(userId: number, roomId: number): Promise<void> {
    await ask(
      (redis) => redis.set(lookKey(roomId, userId), '1', 'EX', config.presenceSeconds),
      'OK' as const
    )
  }

  async lookAway(userId: number, roomId: number): Promise<void> {
    if (this.hub.isLooking(userId, roomId)) return
    await ask((redis) => redis.del(lookKey(roomId, userId)), 0)
  }

  /** Says again who is here and where they look. */
  async refresh(): Promise<void> {
    const people = [...this.hub.people.keys()].map((userId) => this.come(userId))
    const looks = this.hub.looks().map(([userId, roomId]) => this.look(userId, roomId))
    await Promise.all([...people, ...looks])
  }

  private until(): number {
    return Date.now() + config.presenceSeconds * 1000
  }
}

const hereKey = (userId: number) => `${config.channel}:here:${userId}`
const lookKey = (roomId: number, userId: number) => `${config.channel}:look:${roomId}:${userId}`
