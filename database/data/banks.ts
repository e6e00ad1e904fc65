export interface Bank {
  /** Three digits of the Korea Financial Telecommunications and Clearings Institute. */
  code: string
  ko: string
  en: string
  /**
   * Lengths of account numbers that the bank gives out or still honours, in digits: KFTC's scheme of
   * account numbers for CMS, with the numbers that banks let people choose.
   */
  digits: readonly number[]
}

const bank = (code: string, ko: string, en: string, ...digits: number[]): Bank => ({
  code,
  ko,
  en,
  digits,
})

/** Banks that take a transfer by account number, the most used first. */
export const BANKS: readonly Bank[] = [
  bank('004', 'KB국민은행', 'KB Kookmin Bank', 10, 11, 12, 14),
  bank('088', '신한은행', 'Shinhan Bank', 10, 11, 12, 13, 14),
  bank('020', '우리은행', 'Woori Bank', 11, 12, 13, 14),
  bank('081', '하나은행', 'Hana Bank', 11, 12, 14),
  bank('011', 'NH농협은행', 'NH NongHyup Bank', 11, 12, 13, 14),
  bank('090', '카카오뱅크', 'KakaoBank', 13),
  bank('092', '토스뱅크', 'Toss Bank', 12, 14),
  bank('089', '케이뱅크', 'K bank', 10, 11, 12, 13, 14),
  bank('003', 'IBK기업은행', 'Industrial Bank of Korea', 10, 11, 12, 14),
  bank('045', '새마을금고', 'MG Community Credit Cooperatives', 13, 14),
  bank('071', '우체국', 'Korea Post', 12, 13, 14),
  bank('023', 'SC제일은행', 'SC First Bank', 11, 12, 13, 14),
  bank('048', '신협', 'Shinhyup', 10, 11, 12, 13, 14),
  bank('007', '수협은행', 'Suhyup Bank', 11, 12, 14),
  bank('012', '지역농·축협', 'NongHyup local cooperatives', 13, 14),
  bank('031', 'iM뱅크', 'iM Bank', 11, 12, 13, 14),
  bank('032', '부산은행', 'Busan Bank', 12, 13),
  bank('039', '경남은행', 'Kyongnam Bank', 11, 12, 13),
  bank('034', '광주은행', 'Kwangju Bank', 11, 12, 13),
  bank('037', '전북은행', 'Jeonbuk Bank', 11, 12, 13),
  bank('035', '제주은행', 'Jeju Bank', 10, 11, 12),
  bank('002', 'KDB산업은행', 'Korea Development Bank', 11, 12, 14),
  bank('027', '한국씨티은행', 'Citibank Korea', 10, 11, 12, 13),
  bank('050', '저축은행', 'Savings banks', 11, 12, 13, 14),
  bank('064', '산림조합', 'Forestry cooperatives', 10, 11, 12, 13, 14),
]

export function bankOf(code: string): Bank | undefined {
  return BANKS.find((known) => known.code === code)
}

/** The bank's name in one of our languages; its code when it is not on the list any more. */
export function bankName(code: string, locale: string): string {
  return bankOf(code)?.[locale === 'en' ? 'en' : 'ko'] ?? code
}
