/** Imported before everything else by what people call with the Node that they have. */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 12)) {
  process.stderr.write(
    `✗ Node ${process.versions.node} is too old: it takes 20.12 or newer, which then finds Node 24 by itself.\n`
  )
  process.exit(1)
}
