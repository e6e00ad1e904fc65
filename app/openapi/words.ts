import { problemTable } from '#openapi/problems'

/** The groups of the documentation, in its order. */
export const TAGS = {
  Listings: 'What can be rented, and the listings of a host.',
  Searches: 'Searches in own words, and searches that were saved.',
  Favourites: 'Listings that a person marked.',
  Reservations: 'A rental from the request to the deposit that comes back.',
  Payments: 'What a guest pays and gets back, and what a host earns.',
  Photos: 'Uploads in two steps: ask for a place, then send the bytes there.',
  Chat: 'Rooms, messages and read marks.',
  Reviews: 'What guests say after a rental, and what hosts reply.',
  Comments: 'Questions below a listing, and their answers.',
  Notifications: 'What happened, and about what a person wants to hear.',
  Webhooks: 'Addresses that hear of the person’s rentals and payouts.',
  People: 'Public profiles, and the profile, addresses and blocks of the token’s person.',
  Reports: 'Reports of things and people, sanctions and appeals.',
} as const

export type Tag = keyof typeof TAGS

export const INTRODUCTION = {
  title: 'Chwimeet API',
  version: '1',
  summary:
    'Rent hobby gear from people nearby: what a signed-in person does on the web, for programs.',
  description: `JSON over HTTPS. A token comes from *Settings → API tokens* and goes into \`Authorization: Bearer …\`; it carries the
abilities that its person gave it and nothing that they may not do themselves.

* **Languages**: words for people come in the language of the token’s person, else of \`Accept-Language\` (\`ko\`, \`en\`).
* **Money** is whole won. **Days** are \`YYYY-MM-DD\` in Seoul, both ends counted. **Instants** carry their offset.
* **Lists** are read with \`cursor\` and \`limit\`; \`meta.next\` is the next cursor, \`null\` at the end.
* **Problems** are \`application/problem+json\` (RFC 9457): decide by \`type\`, show \`detail\`.
* **Limits** are told by \`RateLimit-*\`; 429 says when to come back.
* **Retries**: give a POST an \`Idempotency-Key\` and send it again as often as you like.
* New properties may come at any time: leave alone what you do not know. Parameters and properties that are not in this document are refused.

### Chat, live

Messages come live over a WebSocket at \`GET /chat/socket\` of the same host (not below \`/api/v1\`), with \`Authorization: Bearer …\` and a token
that has the ability \`chat\`. Frames are JSON with \`v: 1\` and a \`type\`: after \`welcome\` send
\`{"v":1,"type":"subscribe","room":"ULID","after":SEQUENCE}\`, read \`message\` and \`messages\`, write
\`{"v":1,"type":"send","room":"ULID","clientId":"…","text":"…"}\`, answer nothing to \`pong\`. A token that is no good closes it with 4401, one that
lacks the ability with 4403. All frames and codes: \`docs/chat.md\` of the project.

### Problems

Each \`type\` is \`/problems/\` and one of these; \`facts\` is what the sentence was made of.

${problemTable()}`,
}
