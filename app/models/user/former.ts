/** Whoever left is called so; no nickname may begin like this. */
export const FORMER = '탈퇴한 회원'

/** Unique, as the column wants it. */
export const formerName = (id: number) => `${FORMER} ${id}`

export const shownName = (nickname: string) =>
  nickname.startsWith(`${FORMER} `) ? FORMER : nickname

/** Nobody receives mail there (RFC 2606). */
export const formerEmail = (id: number) => `former-${id}@chwimeet.invalid`
