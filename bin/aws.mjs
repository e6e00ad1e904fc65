import { ensureDependencies, ensurePackagesIn, NODE } from './support/dependencies.mjs'
import { openDoor } from './support/door.mjs'
import { packageLambda } from './support/lambda/package.mjs'
import { inRoot } from './support/paths.mjs'
import { attach } from './support/processes.mjs'
import { Trouble } from './support/progress.mjs'

const HOME = inRoot('deploy/aws')
const CDK = ['synth', 'diff', 'deploy', 'bootstrap']

/**
 * `npm run aws -- check` types and tests the stack, without AWS; `synth`, `diff`, `deploy` and
 * `bootstrap` are CDK's own, with its options.
 */
openDoor('aws', async ({ args: [command, ...options] }) => {
  if (command !== 'check' && !CDK.includes(command))
    throw new Trouble(`Usage: npm run aws -- check|${CDK.join('|')} [options of cdk]`)
  await ensureDependencies()
  await ensurePackagesIn('deploy/aws')
  await packageLambda()
  if (command === 'check') return (await run('typescript/bin/tsc')) || run('--test')
  return run('aws-cdk/bin/cdk', command, ...options)
})

function run(program, ...args) {
  const first = program.startsWith('--') ? program : inRoot('deploy/aws/node_modules', program)
  return attach(NODE, [first, ...args], { cwd: HOME })
}
