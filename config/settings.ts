import env from '#start/env'

/** How what admins set reaches every process. A Redis server may serve several databases. */
export default {
  freshSeconds: 10,
  channel: `${env.get('DB_DATABASE')}:settings`,
}
