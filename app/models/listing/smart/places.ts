import type Tree from '#models/tree'
import type { Branch } from '#models/tree'

export interface Place extends Branch {
  shortName: string
}

/** Names of districts that mean something else as well; they are a place where a question says so. */
const HOMONYMS = new Set(
  [
    '경기 강화 거창 경주 고령 고성 공주 관악 광산 구리 구미 금정 기장 남동 남해 달성 대덕 동래 동작 동해',
    '보성 보은 부여 사상 사천 상주 서산 성주 수성 수영 양구 양산 양주 여주 연수 연제 영광 영동 영양 예산',
    '오산 완주 유성 음성 의성 의령 이천 인제 장성 장수 정선 진도 진주 청도 하동 함양 화성 화순 무안 고양 영종',
  ]
    .join(' ')
    .split(' ')
)

export interface Naming {
  ids: number[]
  isHomonym: boolean
}

/** What every region is called, folded; a name may be of several. */
export class Gazetteer {
  private static known = new WeakMap<Tree<Place>, Gazetteer>()
  private names = new Map<string, Set<number>>()
  readonly longest: number

  private constructor(private regions: Tree<Place>) {
    for (const region of regions.nodes)
      for (const name of namesOf(region)) this.add(name, region.id)
    this.longest = Math.max(0, ...[...this.names.keys()].map(({ length }) => length))
  }

  static of(regions: Tree<Place>): Gazetteer {
    const known = this.known.get(regions) ?? new Gazetteer(regions)
    this.known.set(regions, known)
    return known
  }

  /** A province goes before a district of the same name. */
  find(name: string): Naming | null {
    const ids = [...(this.names.get(name) ?? [])]
    if (ids.length === 0) return null
    const provinces = ids.filter((id) => this.regions.find(id)?.parentId === null)
    return { ids: provinces.length > 0 ? provinces : ids, isHomonym: HOMONYMS.has(name) }
  }

  /** The districts of a province with this name. */
  within(provinceId: number, name: string): number[] {
    const ids = [...(this.names.get(name) ?? [])]
    return ids.filter((id) => this.regions.find(id)?.parentId === provinceId)
  }

  private add(name: string, id: number) {
    this.names.set(name, (this.names.get(name) ?? new Set()).add(id))
  }
}

function namesOf({ name, shortName, nameEn, parentId }: Place): string[] {
  const english = nameEn.toLowerCase()
  const short = english.replace(/(?:-(?:do|si|gun|gu)| state)$/u, '')
  const names = [name, shortName, english, short]
  if (parentId === null) names.push(shortName + name.at(-1)!, `${short}-do`)
  else names.push(name.replace(/[시군구]$/u, ''))
  const isLatin = (each: string) => /^[a-z]/u.test(each)
  return [...new Set(names)].filter((each) => each.length >= (isLatin(each) ? 4 : 2))
}
