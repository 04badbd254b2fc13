# Posts and readers at once with 256 MB for the server: every answer right, memory within its bounds.
need curl
server "$here/data" || wrong "no start"
crowd load
bad=0
goal=$([ -n "$LONG" ] && echo 3000 || echo 300)
reads=0
while [ "$(acks)" -lt "$goal" ]; do
  [ "$(status /)" = 200 ] && [ "$(status /suc-khoe)" = 200 ] || bad=$((bad + 1))
  reads=$((reads + 2))
  kill -0 "$pid" 2>/dev/null || wrong "the server is gone"
done
dispersed
[ "$bad" -eq 0 ] || wrong "$bad reads failed"
[ "$(lost "$here/data")" -eq 0 ] || wrong "lost"
resident=$(($(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$(java_of "$pid")/status") / 1024))
! grep -q OutOfMemory "$here/server.log" || wrong "no memory left"
stop
sound "$here/data"
echo "$(acks) taken and $reads pages read, 0 wrong; resident at most $resident MB"
