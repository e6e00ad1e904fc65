import type { I18n } from '@adonisjs/i18n'
import { BaseTransformer } from '@adonisjs/core/transformers'
import type SavedSearch from '#models/saved_search'
import { askingOf, type Today } from '#models/saved_search/asking'
import { nameOf, wordsOf } from '#models/saved_search/words'

export default class SavedSearchTransformer extends BaseTransformer<SavedSearch> {
  constructor(
    resource: SavedSearch,
    private on: Today,
    private i18n: I18n
  ) {
    super(resource)
  }

  toObject() {
    const { resource: search, on, i18n } = this
    return {
      ...this.pick(search, ['ulid', 'isAlerting']),
      ownName: search.name,
      title: nameOf(search, on, i18n),
      words: wordsOf(search, on, i18n),
      isQuestion: search.question !== null,
      obstacle: askingOf(search, on).obstacle,
      path: `/saved-searches/${search.ulid}`,
      savedAt: search.createdAt.toISO()!,
      lookedAt: search.lookedAt?.toISO() ?? null,
    }
  }
}
