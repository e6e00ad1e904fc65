import { computed, shallowRef } from 'vue'

interface Question {
  answer: Promise<boolean>
  give: (isShown: boolean) => void
}

const question = shallowRef<Question | null>(null)

/** Whether the person showed once more that it is them; acts that wait at the same time share one question. */
export function askToStepUp(): Promise<boolean> {
  if (!question.value) {
    let give!: Question['give']
    const answer = new Promise<boolean>((resolve) => (give = resolve))
    question.value = { answer, give }
  }
  return question.value.answer
}

export function useStepUpQuestion() {
  return {
    isAsked: computed(() => question.value !== null),
    answer: (isShown: boolean) => {
      question.value?.give(isShown)
      question.value = null
    },
  }
}
