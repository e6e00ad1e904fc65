/** Days that hosts keep for themselves, counted from today. */
export const demoOwnDays = [
  { listing: 'dome-tent', start: 20, days: 3, note: '우리 가족 캠핑' },
  { listing: 'mirrorless', start: 26, days: 4, note: '출장' },
  { listing: 'espresso', start: 30, days: 2, note: '정기 점검' },
  { listing: 'sup-board', start: 15, days: 2, note: '동호회 모임' },
  { listing: 'road-bike', start: 12, days: 3, note: '체인 교체' },
  { listing: 'ski-set', start: 40, days: 6, note: '겨울 휴가' },
  { listing: 'baby-party', start: 18, days: 5, note: '조카 돌잔치' },
]
