import { BaseSchema } from '@adonisjs/lucid/schema'

export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE reservations (
        id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
        ulid CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL UNIQUE,
        listing_id BIGINT UNSIGNED NOT NULL,
        host_id BIGINT UNSIGNED NOT NULL,
        guest_id BIGINT UNSIGNED NOT NULL,
        unit_id BIGINT UNSIGNED NULL,
        status ENUM(
          'PENDING_APPROVAL', 'PENDING_PAYMENT', 'PENDING_PICKUP', 'SHIPPING', 'INSPECTING_RENTAL', 'RENTING',
          'PENDING_RETURN', 'RETURNING', 'INSPECTING_RETURN', 'RETURN_COMPLETED', 'PENDING_REFUND', 'REFUND_COMPLETED',
          'LOST_OR_UNRETURNED', 'CLAIMING', 'CLAIM_COMPLETED', 'REJECTED', 'CANCELLED'
        ) NOT NULL,
        version INT UNSIGNED NOT NULL DEFAULT 1,
        start_date DATE NOT NULL,
        end_date DATE NOT NULL,
        receive_method ENUM('DIRECT', 'DELIVERY') NOT NULL,
        return_method ENUM('DIRECT', 'DELIVERY') NOT NULL,
        recipient VARCHAR(40) NULL,
        recipient_phone VARCHAR(20) NULL,
        receive_postcode CHAR(5) NULL,
        receive_line1 VARCHAR(200) NULL,
        receive_line2 VARCHAR(100) NULL,
        receive_carrier VARCHAR(40) NULL,
        receive_tracking VARCHAR(40) NULL,
        return_carrier VARCHAR(40) NULL,
        return_tracking VARCHAR(40) NULL,
        title VARCHAR(80) NOT NULL,
        photo_upload_id BIGINT UNSIGNED NULL,
        price_lines JSON NOT NULL,
        days SMALLINT UNSIGNED NOT NULL,
        fee BIGINT NOT NULL,
        rent BIGINT NOT NULL,
        deposit BIGINT NOT NULL,
        total BIGINT NOT NULL,
        platform_fee_bps SMALLINT UNSIGNED NOT NULL,
        cancellation_policy ENUM('flexible', 'moderate', 'strict') NOT NULL,
        buffer_days SMALLINT UNSIGNED NOT NULL,
        handover_code CHAR(6) NULL,
        no_longer_fits_at DATETIME(3) NULL,
        requested_at DATETIME(3) NOT NULL,
        approved_at DATETIME(3) NULL,
        paid_at DATETIME(3) NULL,
        status_changed_at DATETIME(3) NOT NULL,
        deadline_at DATETIME(3) NULL,
        returned_on DATE NULL,
        return_sent_on DATE NULL,
        inspection_failed_at DATETIME(3) NULL,
        inspection_reason VARCHAR(500) NULL,
        non_arrival_reported_at DATETIME(3) NULL,
        no_show_reported_at DATETIME(3) NULL,
        inspection_objection VARCHAR(500) NULL,
        inspection_objected_at DATETIME(3) NULL,
        growth_blocked_at DATETIME(3) NULL,
        reminded_at DATETIME(3) NULL,
        reason VARCHAR(500) NULL,
        refunded_rent BIGINT NOT NULL DEFAULT 0,
        refunded_deposit BIGINT NOT NULL DEFAULT 0,
        kept_rent BIGINT NULL,
        payout_due_at DATETIME(3) NULL,
        ended_at DATETIME(3) NULL,
        created_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        updated_at DATETIME(3) NOT NULL DEFAULT UTC_TIMESTAMP(3),
        KEY reservations_guest (guest_id, status, id),
        KEY reservations_host (host_id, status, id),
        KEY reservations_listing (listing_id, status, start_date),
        KEY reservations_deadline (status, deadline_at),
        KEY reservations_end (status, end_date),
        KEY reservations_payout (payout_due_at),
        CONSTRAINT reservations_order CHECK (start_date <= end_date),
        CONSTRAINT reservations_parties CHECK (guest_id <> host_id),
        CONSTRAINT reservations_total CHECK (total = rent + deposit AND rent >= 0 AND deposit >= 0 AND total <= 100000000),
        CONSTRAINT reservations_refunds CHECK (
          refunded_rent BETWEEN 0 AND rent AND refunded_deposit BETWEEN 0 AND deposit
          AND (kept_rent IS NULL OR kept_rent BETWEEN 0 AND rent - refunded_rent)
        ),
        CONSTRAINT reservations_address CHECK ((receive_method = 'DELIVERY') = (receive_line1 IS NOT NULL)),
        FOREIGN KEY (listing_id) REFERENCES listings (id),
        FOREIGN KEY (host_id) REFERENCES users (id),
        FOREIGN KEY (guest_id) REFERENCES users (id),
        FOREIGN KEY (unit_id, listing_id) REFERENCES listing_units (id, listing_id),
        FOREIGN KEY (photo_upload_id) REFERENCES uploads (id)
      )
    `)
  }

  async down() {
    this.schema.raw('DROP TABLE reservations')
  }
}
