import { computed, shallowRef } from 'vue'

interface Question {
  /** It was asked before, and the person is still not signed in. */
  isAgain: boolean
  answer: Promise<boolean>
  give: (isSignedIn: boolean) => void
}

const question = shallowRef<Question | null>(null)

/** Whether the person signed in after all; acts that wait at the same time share one question. */
export function askToSignIn(isAgain: boolean): Promise<boolean> {
  if (!question.value) {
    let give!: Question['give']
    const answer = new Promise<boolean>((resolve) => (give = resolve))
    question.value = { isAgain, answer, give }
  }
  return question.value.answer
}

export function useSignInQuestion() {
  return {
    isAsked: computed(() => question.value !== null),
    isAgain: computed(() => question.value?.isAgain ?? false),
    answer: (isSignedIn: boolean) => {
      question.value?.give(isSignedIn)
      question.value = null
    },
  }
}
