#!/bin/sh
# The password goes by what the server reads: what stands on a command line shows in `ps`.
# Sessions and the queue: a second of them may be lost with the machine, none with the process.
password=$(printf %s "$REDISCLI_AUTH" | sed 's/["\\]/\\&/g')
exec valkey-server - "$@" <<CONFIGURATION
requirepass "$password"
appendonly yes
maxmemory-policy noeviction
CONFIGURATION
