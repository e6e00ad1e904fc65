/** Topics of the outbox and who handles them: one line each, `outbox.handle(topic, listener)`. */
export {}
