import { isObject } from '../files.mjs'

/** What there is to say against the settings of plain processes. */
export function problemsOf({ logs, nginx, colours, companions, environment = [] }, commands) {
  const both = ['blue', 'green'].map((colour) => [colour, colours?.[colour]])
  const settings = isObject(companions) ? companions : {}
  const names = isObject(companions) ? Object.keys(companions) : companions
  const problems = [
    ...(typeof logs === 'string' ? [] : ['logs has to name a folder']),
    ...(areWords(nginx) ? [] : ['nginx has to be the words of its command']),
    ...(areWords(environment) ? [] : ['environment has to list files']),
    ...both.flatMap(([colour, list]) =>
      arePorts(list) ? [] : [`colours.${colour} has to list processes with a port each`]
    ),
    ...names
      .filter((name) => !Array.isArray(commands[name]))
      .map((name) => `companions: there is no command for ${name}`),
    ...Object.keys(settings)
      .filter((name) => !isObject(settings[name]))
      .map((name) => `companions.${name} has to be an object`),
  ]
  if (problems.length > 0) return problems
  const web = both.flatMap(([, list]) => list)
  const metrics = [...web, ...Object.values(settings)].map((each) => each.metrics)
  const ports = [...web.map(({ port }) => port), ...metrics]
  const given = ports.filter((port) => port !== undefined)
  const twice = given.filter((port, at) => given.indexOf(port) !== at)
  return [
    ...given.filter((port) => !isPort(port)).map((port) => `${port} is no port`),
    ...twice.map((port) => `port ${port} is given twice`),
  ]
}

function areWords(value) {
  return Array.isArray(value) && value.every((word) => typeof word === 'string')
}

function arePorts(list) {
  return Array.isArray(list) && list.length > 0 && list.every((each) => isPort(each?.port))
}

function isPort(value) {
  return Number.isInteger(value) && value > 0 && value < 65_536
}
