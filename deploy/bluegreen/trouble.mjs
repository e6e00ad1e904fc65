/** Something that is told in a line, without a stack. */
export class Trouble extends Error {}
