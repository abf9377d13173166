#!/bin/sh
# The kiosk's commands, with this machine's settings and words: `ketamine-kiosk check`.
# As root they run as the kiosk's own user, to whom the PIN and the counts belong.
# Written by `make kiosk-machine`.

export XDG_CONFIG_HOME=/etc
program=/opt/ketamine-kiosk/current
set -- "$program/venv/bin/python" -E -s -B "$program/main.py" "$@"
if [ "$(id -u)" = 0 ]; then
    export HOME=/var/lib/ketamine-kiosk XDG_STATE_HOME=/var/lib XDG_CACHE_HOME=/var/cache/ketamine-kiosk
    exec setpriv --reuid=ketamine-kiosk --regid=ketamine-kiosk --init-groups "$@"
fi
exec "$@"
