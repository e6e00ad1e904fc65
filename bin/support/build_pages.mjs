import { createBuilder } from 'vite'

/** Bundles the pages for the browser and for rendering on the server, as `node ace build` does. */
const builder = await createBuilder({ logLevel: 'warn' }, false)
await builder.buildApp()
