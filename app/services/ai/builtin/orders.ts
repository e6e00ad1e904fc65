const ORDER = String.raw`(?:하세요|해라|하라|하십?시오|[쓰적]으?세요|써라|적어라|주세요|줘)[.!]*$`

/** How people write who want a machine to obey them. Honest sentences may be among them. */
const ORDERS = [
  /(?:지시|지침|명령|프롬프트)\S*(?:\s+\S+){0,2}?\s*(?:무시|잊|따르지)/u,
  new RegExp(`(?:^|\\s)(?:요약|답변|출력|평가)\\S*\\s.*${ORDER}`, 'u'),
  new RegExp(`[라다]고만?\\s.*${ORDER}`, 'u'),
  /(?:너는|넌|당신은)\s*(?:이제|지금부터)|언어\s*모델|프롬프트/u,
  /\b(?:ignore|disregard|forget|override)\s+(?:\S+\s+){0,4}(?:instructions?|prompts?|rules|directions)\b/iu,
  /\byou are (?:now|an? ai)\b|\b(?:system prompt|language model)\b/iu,
  /^(?:(?:please|now|then|and|just|always|only)\s+)*(?:answer|reply|respond|output|print|summari[sz]e|say)\s+(?:only|that|this|with|exactly|["'“{])/iu,
  /(?:^|\W)(?:system|assistant|user|시스템)\s*:/iu,
  /<\/?[a-z][^<>]*>|\[\[/iu,
]

/** Whether a sentence speaks to the machine that reads it, and not to people who rent. */
export function givesOrders(sentence: string): boolean {
  return ORDERS.some((order) => order.test(sentence))
}
