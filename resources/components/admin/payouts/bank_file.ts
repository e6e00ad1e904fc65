import { http } from '@inertiajs/vue3'
import { urlFor } from '~/client'

/** How a spreadsheet knows UTF-8; reading the answer as text takes it off. */
const BOM = '\uFEFF'
const NAME = /filename="([\w.-]+)"/

/** Has the server put what is due into a file, and saves it. False when nothing was due. */
export async function takeBankFile(): Promise<boolean> {
  const { data, headers, status } = await http.getClient().request({
    method: 'post',
    url: urlFor('admin.payouts.bank_files.store'),
    headers: { accept: 'text/csv, application/json' },
  })
  if (status === 204) return false
  const name = NAME.exec(headers['content-disposition'] ?? '')?.[1] ?? 'transfers.csv'
  save(new Blob([BOM, data], { type: 'text/csv' }), name)
  return true
}

function save(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
