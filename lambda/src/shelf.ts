/** What is known of a stored object without reading it. */
export interface Head {
  etag: string
  bytes: number
  marks: Record<string, string>
}

export interface Placing {
  contentType: string
  cacheControl: string
  marks: Record<string, string>
}

/** Where originals lie and sizes are put: a bucket, or something that stands for one. */
export interface Shelf {
  head(key: string): Promise<Head | null>
  /** Null when what lies there is not, or no longer, the one with this etag. */
  read(key: string, etag: string): Promise<Buffer | null>
  put(key: string, bytes: Buffer, placing: Placing): Promise<void>
  remove(keys: string[]): Promise<void>
}
