import vine from '@vinejs/vine'

/** Empty strings of forms are null by the body parser already; ids arrive as strings in queries. */
vine.convertEmptyStringsToNull = true
