import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE listings (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        host_id BIGINT UNSIGNED NOT NULL,
        category_id BIGINT UNSIGNED NOT NULL,
        title VARCHAR(80) NOT NULL,
        content TEXT NOT NULL,
        fee BIGINT NOT NULL,
        deposit BIGINT NOT NULL,
        receive_method ENUM('DIRECT', 'DELIVERY', 'ANY') NOT NULL,
        return_method ENUM('DIRECT', 'DELIVERY', 'ANY') NOT NULL,
        return_postcode CHAR(5) NULL,
        return_line1 VARCHAR(200) NULL,
        return_line2 VARCHAR(100) NULL,
        min_days SMALLINT UNSIGNED NOT NULL DEFAULT 1,
        max_days SMALLINT UNSIGNED NOT NULL DEFAULT 30,
        notice_days SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        buffer_days SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        weekly_discount SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        monthly_discount SMALLINT UNSIGNED NOT NULL DEFAULT 0,
        cancellation_policy ENUM('flexible', 'moderate', 'strict') NOT NULL,
        status ENUM('draft', 'published', 'paused', 'deleted') NOT NULL DEFAULT 'draft',
        hidden_at DATETIME(3) NULL,
        published_at DATETIME(3) NULL,
        is_listed BOOLEAN AS (status = 'published' AND hidden_at IS NULL) STORED,
        favourites_count INT UNSIGNED NOT NULL DEFAULT 0,
        popularity INT UNSIGNED NOT NULL DEFAULT 0,
        rating_average DECIMAL(2, 1) NULL,
        rating_count INT UNSIGNED NOT NULL DEFAULT 0,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        UNIQUE KEY listings_id_category (id, category_id),
        KEY listings_host (host_id, status),
        KEY listings_category (category_id, is_listed),
        KEY listings_newest (is_listed, id),
        KEY listings_by_fee (is_listed, fee, id),
        KEY listings_by_rating (is_listed, rating_average, id),
        KEY listings_by_popularity (is_listed, popularity, id),
        CONSTRAINT listings_fee CHECK (fee BETWEEN 0 AND 10000000),
        CONSTRAINT listings_deposit CHECK (deposit BETWEEN 0 AND 50000000),
        CONSTRAINT listings_days CHECK (min_days BETWEEN 1 AND 365 AND max_days BETWEEN min_days AND 365),
        CONSTRAINT listings_notice CHECK (notice_days <= 30 AND buffer_days <= 14),
        CONSTRAINT listings_discount CHECK (weekly_discount <= 90 AND monthly_discount <= 90),
        CONSTRAINT listings_return_address CHECK (return_method = 'DIRECT' OR return_line1 IS NOT NULL OR status = 'draft'),
        FOREIGN KEY (host_id) REFERENCES users (id),
        FOREIGN KEY (category_id) REFERENCES categories (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE listings')
  }
}
