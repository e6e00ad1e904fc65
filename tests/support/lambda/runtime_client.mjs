/** Stands for AWS's runtime client, which is built from C++ where it is installed: asks for the next event, calls the handler, answers. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { AWS_LAMBDA_RUNTIME_API, LAMBDA_TASK_ROOT, _HANDLER } = process.env
const base = `http://${AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation`
const [file, name] = _HANDLER.split('.')
const loaded = await import(pathToFileURL(join(LAMBDA_TASK_ROOT, `${file}.mjs`)).href)

for (;;) {
  const next = await fetch(`${base}/next`)
  const id = next.headers.get('lambda-runtime-aws-request-id')
  const { path, body } = await outcomeOf(await next.json(), id)
  await fetch(`${base}/${id}/${path}`, { method: 'POST', body: JSON.stringify(body) })
}

async function outcomeOf(event, awsRequestId) {
  try {
    return { path: 'response', body: (await loaded[name](event, { awsRequestId })) ?? null }
  } catch (error) {
    const body = { errorType: error.name, errorMessage: error.message, stackTrace: [] }
    return { path: 'error', body }
  }
}
