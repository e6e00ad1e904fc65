import { BaseTransformer } from '@adonisjs/core/transformers'
import type Upload from '#models/upload'
import { photoAddress, type Reader } from '#models/upload/address'
import { dimensionsOf, type Size } from '#services/storage/images/sizes'

/**
 * A photo as pages show it. Every address answers at once: with a blur until the size is made, so that `full` is the
 * original until then. Without sizes there is no choice between them either.
 */
export default class PhotoTransformer extends BaseTransformer<Upload> {
  constructor(
    resource: Upload,
    private alt = '',
    private reader: Reader = 'page'
  ) {
    super(resource)
  }

  toObject() {
    const { ulid, width, height, placeholder, sizedAt } = this.resource
    return {
      ulid,
      url: this.address(this.resource.sizes[0]),
      src: this.address(this.resource.sizes[0]),
      full: this.address(sizedAt ? this.resource.sizes.at(-1)! : 'original'),
      srcset: sizedAt ? this.srcset() : '',
      width,
      height,
      placeholder,
      alt: this.alt,
    }
  }

  /** For boxes that crop to the middle, as the smallest size does already. */
  private srcset() {
    return this.resource.sizes
      .map((size) => `${this.address(size)} ${dimensionsOf(size, this.resource).width}w`)
      .join(', ')
  }

  private address(size: Size | 'original') {
    return photoAddress(this.resource, size, this.reader)
  }
}
