/** Imported before everything else: what follows cannot be read by an older one. */
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 12)) {
  process.stderr.write(
    `✗ Node ${process.versions.node} is too old: deploying takes 20.12 or newer, plain processes 24.\n`
  )
  process.exit(1)
}
