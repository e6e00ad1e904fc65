import { router } from '@inertiajs/vue3'
import { nextTick, ref, watch } from 'vue'
import { childrenOf, placed } from './tree'
import type { TreeName, TreeNode } from './tree'

interface Place {
  id: number
  parentId: number | null
  position: number
  seen: { parentId: number | null; siblings: number[] }
}

/**
 * Moves nodes one after another, so that quick presses are all counted: the page shows a step at once and the
 * server is told as soon as it has answered the one before.
 */
export function usePlaces(tree: () => TreeName, nodes: () => TreeNode[]) {
  const toast = useToast()
  const shown = ref(nodes())
  const waiting: Place[] = []
  let isSending = false

  watch(nodes, () => {
    if (waiting.length === 0) shown.value = nodes()
  })

  function step({ id }: TreeNode, by: -1 | 1) {
    const node = shown.value.find((each) => each.id === id)
    if (!node) return
    const siblings = childrenOf(shown.value, node.parentId)
    const position = siblings.findIndex((each) => each.id === id) + by
    if (position < 0 || position >= siblings.length) return
    place(node, node.parentId, position)
    void focusOn(id)
  }

  function place(node: TreeNode, parentId: number | null, position: number) {
    const siblings = childrenOf(shown.value, parentId).map(({ id }) => id)
    const seen = { parentId: node.parentId, siblings }
    if (parentId === node.parentId) shown.value = placed(shown.value, node, { parentId, position })
    const last = waiting.at(-1)
    if (last?.id === node.id && last.parentId === parentId) last.position = position
    else waiting.push({ id: node.id, parentId, position, seen })
    sendNext()
  }

  function sendNext() {
    if (isSending) return
    const next = waiting.shift()
    if (!next) return
    const { id, ...to } = next
    isSending = true
    router.put(`/admin/${tree()}/${id}/place`, to, {
      preserveScroll: true,
      preserveState: true,
      onError: (errors) => {
        waiting.length = 0
        toast.add({ title: Object.values(errors)[0], color: 'error' })
      },
      onSuccess: () => {
        if (document.activeElement === document.body) void focusOn(id)
      },
      onFinish: ({ completed }) => {
        isSending = false
        if (!completed) waiting.length = 0
        if (waiting.length === 0) shown.value = nodes()
        sendNext()
      },
    })
  }

  return { shown, step, place }
}

async function focusOn(id: number) {
  await nextTick()
  document.getElementById(`node-${id}`)?.focus()
}
