import type { Random } from '../random.js'
import type { Palette } from './palettes.js'

/** Backdrops and shots are drawn on a board of this size; the composer decides how many pixels that becomes. */
export const board = { width: 1600, height: 1200 }

export type Place = 'forest' | 'shore' | 'snow' | 'street' | 'night' | 'room'

/** A plain photo studio: a wall, a floor and a disc of light behind a low podium. */
export function studio(palette: Palette, random: Random): string {
  const x = 800 + random.between(-60, 60)
  return `
    ${vertical('wall', palette.wall, palette.floor)}
    <rect width="1600" height="1200" fill="url(#wall)"/>
    <circle cx="${x}" cy="500" r="430" fill="${palette.disc}" fill-opacity=".55"/>
    <circle cx="${x + 300}" cy="250" r="120" fill="#fff" fill-opacity=".35"/>
    <rect y="900" width="1600" height="300" fill="${palette.floor}"/>
    <rect y="900" width="1600" height="60" fill="${palette.ink}" fill-opacity=".05"/>
    <path d="M330 980v90a470 92 0 0 0 940 0v-90z" fill="${palette.disc}"/>
    <ellipse cx="800" cy="980" rx="470" ry="92" fill="${palette.wall}"/>
    <ellipse cx="800" cy="976" rx="440" ry="80" fill="#fff" fill-opacity=".45"/>`
}

/** A table top seen from above: boards or checked cloth, and a round mat. */
export function tabletop(palette: Palette, random: Random): string {
  const ground = random.chance(0.5) ? boards(palette) : cloth(palette)
  return `${ground}
    <circle cx="800" cy="600" r="500" fill="${palette.floor}" fill-opacity=".92"/>
    <circle cx="800" cy="600" r="462" fill="none" stroke="${palette.disc}" stroke-width="6" stroke-dasharray="3 20" stroke-linecap="round"/>`
}

/** Broad bands of colour and out-of-focus lights for a look from near. */
export function bands(palette: Palette, random: Random): string {
  const lights = Array.from({ length: 9 }, () => {
    const [x, y, r] = [random.between(0, 1600), random.between(0, 1200), random.between(30, 130)]
    return `<circle cx="${x | 0}" cy="${y | 0}" r="${r | 0}" fill="#fff" fill-opacity="${random.between(0.1, 0.3).toFixed(2)}"/>`
  })
  const tilt = random.chance(0.5) ? 'M0 1200V560L1600 130V1200z' : 'M1600 1200V560L0 130V1200z'
  return `
    ${vertical('wall', palette.floor, palette.wall)}
    <rect width="1600" height="1200" fill="url(#wall)"/>
    <path d="${tilt}" fill="${palette.disc}" fill-opacity=".6"/>
    ${lights.join('')}`
}

/** Where the gear is used. Gear stands at about y = 1040. */
export function scenery(place: Place, palette: Palette, random: Random): string {
  switch (place) {
    case 'forest':
      return forest(random)
    case 'shore':
      return shore(random)
    case 'snow':
      return snow(random)
    case 'street':
      return street(palette, random)
    case 'night':
      return night(random)
    case 'room':
      return room(palette, random)
  }
}

function forest(random: Random): string {
  const sun = random.between(260, 1340)
  return `
    ${vertical('sky', '#BFE3F2', '#F7F3DC')}
    <rect width="1600" height="1200" fill="url(#sky)"/>
    <circle cx="${sun | 0}" cy="270" r="200" fill="#FFF3C4" fill-opacity=".5"/>
    <circle cx="${sun | 0}" cy="270" r="105" fill="#FFE08A"/>
    <path d="M0 720C220 520 380 560 560 660S980 480 1180 590s300 60 420 10v600H0z" fill="#B7D3A8"/>
    <path d="M0 800c260-130 480-70 720-20s520-150 880-40v460H0z" fill="#93BD83"/>
    ${trees(random, '#6FA067')}
    <path d="M0 930c300-80 620-60 860-30s500 40 740-20v320H0z" fill="#86B36B"/>
    <path d="M0 1020c400-60 1000-50 1600-10v190H0z" fill="#9CC47C"/>`
}

function trees(random: Random, colour: string): string {
  return Array.from({ length: 11 }, (_, index) => {
    const x = index * 155 + random.between(-40, 40)
    if (x > 450 && x < 1120) return ''
    const [tall, foot] = [random.between(170, 300), random.between(880, 930)]
    const half = tall * 0.3
    return `<path d="M${x | 0} ${(foot - tall) | 0}l${half | 0} ${tall | 0}h-${(half * 2) | 0}z" fill="${colour}" fill-opacity="${random.between(0.6, 0.95).toFixed(2)}"/>`
  }).join('')
}

function shore(random: Random): string {
  const sun = random.between(300, 1300)
  return `
    ${vertical('sky', '#A9DDF3', '#FDF1DD')}${vertical('sea', '#4FB3CF', '#9ADBE2')}
    <rect width="1600" height="640" fill="url(#sky)"/>
    <circle cx="${sun | 0}" cy="300" r="95" fill="#FFE5A0"/>
    ${clouds(random)}
    <rect y="620" width="1600" height="400" fill="url(#sea)"/>
    <path d="M0 690q100-26 200 0t200 0 200 0 200 0 200 0 200 0 200 0 200 0" fill="none" stroke="#fff" stroke-opacity=".45" stroke-width="9"/>
    <path d="M-80 780q100-26 200 0t200 0 200 0 200 0 200 0 200 0 200 0 200 0" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="9"/>
    <path d="M0 890c260-60 520 30 800 0s560-70 800-10v320H0z" fill="#fff" fill-opacity=".75"/>
    <path d="M0 915c260-60 520 30 800 0s560-70 800-10v295H0z" fill="#F6DFB6"/>
    <path d="M0 1040c400-50 1100-40 1600 0v160H0z" fill="#FBEACB"/>`
}

function snow(random: Random): string {
  const flakes = Array.from({ length: 46 }, () => {
    const [x, y, r] = [random.between(0, 1600), random.between(0, 1000), random.between(3, 11)]
    return `<circle cx="${x | 0}" cy="${y | 0}" r="${r | 0}" fill="#fff" fill-opacity=".85"/>`
  })
  return `
    ${vertical('sky', '#A8CBEB', '#EAF4FC')}
    <rect width="1600" height="1200" fill="url(#sky)"/>
    <path d="M-60 820 330 330l240 300 220-210 420 420z" fill="#8FB3D6"/>
    <path d="M330 330l-96 120 70-14 40 40 44-50 50 30z" fill="#fff"/>
    <path d="M700 860l460-450 520 450z" fill="#A6C4E0"/>
    <path d="M1160 410l-92 90 66-8 36 40 44-46 62 22z" fill="#fff"/>
    ${trees(random, '#6E97A6')}
    <path d="M0 880c320-90 700-60 940-20s440 30 660-20v360H0z" fill="#EEF6FC"/>
    <path d="M0 1010c420-70 1100-50 1600-10v200H0z" fill="#fff"/>
    ${flakes.join('')}`
}

function street(palette: Palette, random: Random): string {
  const houses = Array.from({ length: 9 }, (_, index) => {
    const [x, tall] = [index * 184 - 20, random.between(250, 560)]
    const colour = index % 2 ? palette.wall : palette.disc
    const windows = Array.from({ length: Math.floor(tall / 110) }, (_row, row) =>
      [34, 104].map(
        (dx) =>
          `<rect x="${x + dx}" y="${(920 - tall + 40 + row * 100) | 0}" width="40" height="52" rx="8" fill="#fff" fill-opacity=".75"/>`
      )
    )
    return `<rect x="${x}" y="${(920 - tall) | 0}" width="178" height="${tall | 0}" rx="14" fill="${colour}"/>${windows.flat().join('')}`
  })
  return `
    ${vertical('sky', '#D6EBF7', '#FFF6E8')}
    <rect width="1600" height="1200" fill="url(#sky)"/>
    ${clouds(random)}
    <g>${houses.join('')}</g>
    <rect y="900" width="1600" height="300" fill="#E9E4DC"/>
    <rect y="900" width="1600" height="22" fill="#CFC8BC"/>
    <path d="M0 1120h180m120 0h240m120 0h240m120 0h240m120 0h240" stroke="#fff" stroke-width="16" stroke-linecap="round"/>`
}

function night(random: Random): string {
  const stars = Array.from({ length: 90 }, () => {
    const [x, y, r] = [random.between(0, 1600), random.between(0, 780), random.between(1.5, 5)]
    return `<circle cx="${x | 0}" cy="${y | 0}" r="${r.toFixed(1)}" fill="#FFF6D8" fill-opacity="${random.between(0.4, 1).toFixed(2)}"/>`
  })
  const moon = random.chance(0.5) ? 300 : 1300
  return `
    ${vertical('sky', '#1F2C5C', '#6C6AA8')}
    <rect width="1600" height="1200" fill="url(#sky)"/>
    ${stars.join('')}
    <circle cx="${moon}" cy="250" r="150" fill="#FFF3CF" fill-opacity=".18"/>
    <circle cx="${moon}" cy="250" r="88" fill="#FFF3CF"/>
    <path d="M0 820c240-150 420-60 640-90s460-130 960 30v440H0z" fill="#3B3F77"/>
    <path d="M0 930c380-90 700-50 1000-40s420 20 600-10v320H0z" fill="#4C5A86"/>
    <path d="M0 1020c420-60 1100-50 1600-10v190H0z" fill="#66789D"/>`
}

function room(palette: Palette, random: Random): string {
  const window = random.chance(0.5) ? 130 : 1130
  return `
    ${vertical('wall', palette.floor, palette.wall)}${vertical('sky', '#BFE4F5', '#F3FBFF')}
    <rect width="1600" height="1200" fill="url(#wall)"/>
    <rect x="${window}" y="120" width="340" height="440" rx="18" fill="#fff"/>
    <rect x="${window + 20}" y="140" width="300" height="400" rx="8" fill="url(#sky)"/>
    <path d="M${window + 170} 140v400m-150-200h300" stroke="#fff" stroke-width="14"/>
    <path d="M${window - 40} 700l400-90 400 430h-620z" fill="#fff" fill-opacity=".16"/>
    <circle cx="${1600 - window - 170}" cy="330" r="120" fill="${palette.disc}" fill-opacity=".5"/>
    <rect y="940" width="1600" height="260" fill="#D9A873"/>
    <rect y="940" width="1600" height="30" fill="#E9C296"/>
    <path d="M0 1040h1600M0 1120h1600" stroke="#B98550" stroke-opacity=".35" stroke-width="5"/>`
}

function clouds(random: Random): string {
  return Array.from({ length: 3 }, (_, index) => {
    const [x, y] = [index * 560 + random.between(60, 260), random.between(110, 330)]
    return `<path d="M${x | 0} ${y | 0}a60 60 0 0 1 108-36 78 78 0 0 1 142 18 52 52 0 0 1 10 103h-240a56 56 0 0 1-20-85z" fill="#fff" fill-opacity=".8"/>`
  }).join('')
}

function boards(palette: Palette): string {
  const lines = [200, 400, 600, 800, 1000]
    .map(
      (y) => `<rect y="${y - 3}" width="1600" height="6" fill="${palette.ink}" fill-opacity=".12"/>`
    )
    .join('')
  return `${vertical('top', palette.disc, palette.wall)}<rect width="1600" height="1200" fill="url(#top)"/>${lines}`
}

function cloth(palette: Palette): string {
  return `
    <defs><pattern id="check" width="200" height="200" patternUnits="userSpaceOnUse">
      <rect width="200" height="200" fill="${palette.wall}"/>
      <path d="M0 0h100v200H0z" fill="${palette.disc}" fill-opacity=".5"/><path d="M0 0h200v100H0z" fill="${palette.disc}" fill-opacity=".5"/>
    </pattern></defs>
    <rect width="1600" height="1200" fill="url(#check)"/>`
}

function vertical(id: string, top: string, bottom: string): string {
  return `<defs><linearGradient id="${id}" x2="0" y2="1"><stop stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>`
}
