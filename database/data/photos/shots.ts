import type { Random } from '../random.js'
import type { Palette } from './palettes.js'
import { bands, scenery, studio, tabletop, type Place } from './backdrops.js'

/** What is in the pictures of one listing: the gear, small things that go with it, and where it is used. */
export interface Subject {
  gear: string
  extras: string[]
  place: Place
}

/** One icon in a picture: (x, y) is its centre, or the middle of its foot when it stands. */
export interface Piece {
  icon: string
  x: number
  y: number
  size: number
  turn: number
}

export interface Shot {
  backdrop: string
  pieces: Piece[]
  standing: boolean
  ink: string
}

export type ShotKind = 'studio' | 'place' | 'table' | 'near' | 'pair'

type Take = (subject: Subject, palette: Palette, random: Random) => Shot

const takes: Record<ShotKind, Take> = {
  studio: (subject, palette, random) => ({
    backdrop: studio(palette, random),
    pieces: standing(subject, random, { x: 800, y: 985, size: 700 }, 1070),
    standing: true,
    ink: palette.ink,
  }),
  place: (subject, palette, random) => ({
    backdrop: scenery(subject.place, palette, random),
    pieces: standing(subject, random, { x: random.between(700, 900), y: 1060, size: 700 }, 1105),
    standing: true,
    ink: '#22303a',
  }),
  table: (subject, palette, random) => ({
    backdrop: tabletop(palette, random),
    pieces: laidOut(subject, random),
    standing: false,
    ink: palette.ink,
  }),
  near: (subject, palette, random) => ({
    backdrop: bands(palette, random),
    pieces: [
      {
        icon: subject.gear,
        x: 800 + random.between(-110, 110),
        y: 620 + random.between(-30, 60),
        size: 990,
        turn: random.pick([-14, -9, 8, 13]),
      },
    ],
    standing: false,
    ink: palette.ink,
  }),
  pair: (subject, palette, random) => ({
    backdrop: bands(palette, random),
    pieces: sideBySide(subject, random),
    standing: false,
    ink: palette.ink,
  }),
}

export function takeShot(kind: ShotKind, subject: Subject, palette: Palette, random: Random): Shot {
  return takes[kind](subject, palette, random)
}

function standing(
  subject: Subject,
  random: Random,
  gear: Omit<Piece, 'icon' | 'turn'>,
  foot: number
) {
  const spots = random.shuffle([gear.x - 620, gear.x + 620, gear.x + random.pick([-400, 400])])
  const extras = subject.extras.slice(0, random.whole(2, 3)).map((icon, index) => ({
    icon,
    x: spots[index],
    y: foot + random.between(-10, 40) + (index === 2 ? 30 : 0),
    size: random.between(190, 270),
    turn: 0,
  }))
  return [{ icon: subject.gear, turn: 0, ...gear }, ...extras]
}

function laidOut(subject: Subject, random: Random): Piece[] {
  const start = random.between(0, 360)
  const extras = subject.extras.slice(0, 4).map((icon, index, all) => {
    const angle = ((start + (index * 360) / all.length) * Math.PI) / 180
    return {
      icon,
      x: 800 + Math.cos(angle) * 590,
      y: 600 + Math.sin(angle) * 430,
      size: random.between(230, 300),
      turn: random.between(-25, 25),
    }
  })
  const gear = { icon: subject.gear, x: 800, y: 600, size: 700, turn: random.between(-12, 12) }
  return [...extras, gear]
}

function sideBySide(subject: Subject, random: Random): Piece[] {
  const left = random.chance(0.5)
  const [near, far] = left ? [560, 1150] : [1040, 450]
  return [
    { icon: subject.extras[0], x: far, y: 640, size: 440, turn: left ? 9 : -9 },
    { icon: subject.gear, x: near, y: 580, size: 700, turn: left ? -7 : 7 },
    {
      icon: subject.extras[1],
      x: far + (left ? 190 : -190),
      y: 960,
      size: 240,
      turn: random.between(-15, 15),
    },
  ]
}
