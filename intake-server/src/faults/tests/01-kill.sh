# SIGKILL while four ask at once: what was acknowledged is there, before the next start and after it.
need curl
rounds=$([ -n "$LONG" ] && echo 30 || echo 3)
for round in $(seq "$rounds"); do
  server "$here/data" || wrong "no start after a kill"
  crowd "$round"
  until_acks $((3 + RANDOM % 15))
  unplug
  dispersed
  [ "$(lost "$here/data")" -eq 0 ] || wrong "$(lost "$here/data") of $(acks) lost in round $round"
done
server "$here/data" || wrong "no last start"
stop
sound "$here/data"
echo "$rounds kills, 0 of $(acks) acknowledged lost"
