import { postMessage } from './requests'
import { Unsent } from './unsent'

/** That of this tab. */
export const unsent = new Unsent({
  storage: () => sessionStorage,
  post: postMessage,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})
