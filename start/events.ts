import outbox from '#services/outbox/outbox'
import makePhotoSizes from '#listeners/make_photo_sizes'

/** Topics of the outbox and who handles them: one line each, `outbox.handle(topic, listener)`. */
outbox.handle('upload.stored', makePhotoSizes)
