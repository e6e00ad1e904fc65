import db from '@adonisjs/lucid/services/db'
import { EF_SEARCH, byVector, type Point } from '#models/listing/smart/by_vector'
import { bytesOf } from '#models/listing/embedding/claims'
import type { Filters } from '#models/listing/filters'
import { filterConditions, filteredTables } from '#models/listing/scan'
import { where } from '#models/listing/sql'
import clock from '#services/clock'

export interface Near {
  id: number
  distance: number
}

export const WANTED = 10

/** Our path: the nearest that pass the filters. */
export async function ours(point: Point, filters: Filters): Promise<number[]> {
  return (await byVector(point, filters, WANTED)) ?? []
}

/** The yardstick: every distance computed, among all vectors or those that pass. */
export async function exact({ numbers }: Point, filters: Filters, isFiltered: boolean) {
  const conditions = isFiltered ? where(filterConditions(filters, clock.now())) : where([])
  const tables = isFiltered ? filteredTables('v.listing_id', filters) : ''
  const [rows]: [Near[]] = await db.rawQuery(
    `SELECT v.listing_id AS id, VEC_DISTANCE_COSINE(v.embedding, x'${hexOf(numbers)}') AS distance
     FROM listing_vectors v IGNORE INDEX (listing_vectors_embedding) ${tables} ${conditions.sql}
     ORDER BY distance LIMIT ${WANTED}`,
    conditions.bindings
  )
  return rows
}

/** The floor: the index alone, asked for as many candidates as we ask for at first. */
export async function bare({ numbers }: Point, efSearch = EF_SEARCH): Promise<Near[]> {
  const [rows]: [Near[]] = await db.rawQuery(
    `SET STATEMENT mhnsw_ef_search = ${efSearch} FOR
     SELECT listing_id AS id, VEC_DISTANCE_COSINE(embedding, x'${hexOf(numbers)}') AS distance
     FROM listing_vectors ORDER BY distance LIMIT ${WANTED * 2}`
  )
  return rows
}

function hexOf(numbers: number[]): string {
  return bytesOf(numbers).toString('hex')
}
