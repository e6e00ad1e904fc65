import { ECS } from '@aws-sdk/client-ecs'
import { migrationOn } from './migration.mjs'

export const { begin, look } = migrationOn(new ECS(), process.env)
