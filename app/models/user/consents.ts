/** The texts of /terms and /privacy that are in force; a new text gets a new version. */
export const TERMS_VERSION = '2026-11-22'
export const PRIVACY_VERSION = '2026-11-22'
