import { BaseSchema } from '@adonisjs/lucid/schema'

const ACCEPTED = `SELECT COALESCE(SUM(c.decided_amount), 0) FROM payments p JOIN claims c ON c.reservation_id = p.reservation_id
  WHERE p.id = NEW.payment_id AND p.counts`
const GIVEN_BACK = `SELECT COALESCE(SUM(f.deposit), 0) FROM refunds f JOIN payments p ON p.id = f.payment_id
  WHERE p.reservation_id = NEW.reservation_id AND p.counts`

/** What a claim asks for, and what is accepted of it beside what went back, is of the deposit. */
const CLAIM = `
  DECLARE held BIGINT;
  SELECT deposit INTO held FROM reservations WHERE id = NEW.reservation_id;
  IF NEW.amount > held OR COALESCE(NEW.decided_amount, 0) + (${GIVEN_BACK}) > held THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a claim is on the deposit, and on what of it is left';
  END IF;
`

/**
 * No more goes back of a payment than was paid, and no won of a deposit goes to both sides. Locks the payment first, as
 * everybody does who gives money back, so that two refunds at once see each other. The code before writes nothing that
 * these refuse: it counts the same itself.
 */
export default class extends BaseSchema {
  static contracts = false

  async up() {
    this.schema.raw(`
      CREATE TRIGGER refunds_within_payment BEFORE INSERT ON refunds FOR EACH ROW
      BEGIN
        DECLARE paid, of_rent, of_deposit, back, back_rent, back_deposit BIGINT;
        SELECT amount INTO paid FROM payments WHERE id = NEW.payment_id FOR UPDATE;
        SELECT rent, deposit INTO of_rent, of_deposit FROM reservations WHERE id = NEW.reservation_id;
        SELECT COALESCE(SUM(amount), 0), COALESCE(SUM(rent), 0), COALESCE(SUM(deposit), 0)
          INTO back, back_rent, back_deposit FROM refunds WHERE payment_id = NEW.payment_id;
        IF NEW.amount + back > paid OR NEW.rent + back_rent > of_rent
          OR NEW.deposit + back_deposit + (${ACCEPTED}) > of_deposit THEN
          SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no more goes back than was paid';
        END IF;
      END
    `)
    this.schema.raw(`
      CREATE TRIGGER refunds_never_grow BEFORE UPDATE ON refunds FOR EACH ROW
      IF NEW.rent > OLD.rent OR NEW.deposit > OLD.deposit
        OR NEW.payment_id <> OLD.payment_id OR NEW.reservation_id <> OLD.reservation_id THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a refund never grows and never moves';
      END IF
    `)
    this.schema.raw(`
      CREATE TRIGGER claims_within_deposit_on_insert BEFORE INSERT ON claims FOR EACH ROW
      BEGIN ${CLAIM} END
    `)
    this.schema.raw(`
      CREATE TRIGGER claims_within_deposit_on_update BEFORE UPDATE ON claims FOR EACH ROW
      BEGIN
        IF NEW.amount > OLD.amount OR NOT (NEW.decided_amount <=> OLD.decided_amount) THEN
          BEGIN ${CLAIM} END;
        END IF;
      END
    `)
  }

  async down() {
    this.schema.raw('DROP TRIGGER claims_within_deposit_on_update')
    this.schema.raw('DROP TRIGGER claims_within_deposit_on_insert')
    this.schema.raw('DROP TRIGGER refunds_never_grow')
    this.schema.raw('DROP TRIGGER refunds_within_payment')
  }
}
