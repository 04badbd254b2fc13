# Killed exactly at the n-th fsync, each n in its turn: whatever was acknowledged before is whole.
need strace
strace -f -qq -o /dev/null true 2>"$here/why" || skip "may not trace: $(head -n 1 "$here/why")"
writer "$here/data" first 1 >"$here/acks"
last=$([ -n "$LONG" ] && echo 60 || echo 9)
for n in $(seq "$last"); do
  BEFORE="strace -f -qq -o $here/trace -e trace=fsync -e inject=fsync:signal=KILL:when=$n" writer "$here/data" "n$n" 20 >>"$here/acks" 2>"$here/err" || true
  [ "$(lost_of_writer "$here/data" "$here/acks")" -eq 0 ] || wrong "lost after a kill at fsync $n: $(cat "$here/err")"
done
writer "$here/data" last 1 >>"$here/acks" 2>"$here/err" || wrong "no start after the kills: $(cat "$here/err")"
[ "$(acks)" -gt 3 ] || wrong "hardly anything was acknowledged at all"
[ "$(lost_of_writer "$here/data" "$here/acks")" -eq 0 ] || wrong "lost after the last start"
sound "$here/data"
echo "killed at fsync 1 to $last, 0 of $(acks) acknowledged lost"
