# The clock jumps two years ahead and back under the running server; limits and time-outs do not hang, nothing is lost.
[ -n "$LONG" ] || skip "takes minutes under faketime: with --long only"
need curl faketime
library=$(find /usr/lib -name libfaketimeMT.so.1 2>/dev/null | head -n 1)
[ -n "$library" ] || skip "no libfaketime on this machine"
echo '+0' >"$here/clock"
server "$here/data" env LD_PRELOAD="$library" FAKETIME_TIMESTAMP_FILE="$here/clock" FAKETIME_CACHE_DURATION=1 \
  DONT_FAKE_MONOTONIC=1 FAKETIME_DONT_FAKE_MONOTONIC=1 || wrong "no start"
for jump in '+0' '+1h' '-1h'; do
  echo "$jump" >"$here/clock"
  sleep 1.5
  got=$(ask "Đồng hồ $jump $RANDOM?" "key-of-a-clock-$RANDOM$RANDOM")
  [ "${got%% *}" = 201 ] || wrong "not taken with the clock at $jump: $got"
  echo "${got#201 }" >>"$here/acks"
  [ "$(status /)" = 200 ] || wrong "readers cut off with the clock at $jump"
done
echo '+2y' >"$here/clock"
sleep 1.5
[ "$(status /)" = 200 ] || wrong "readers cut off two years ahead"
echo '+0' >"$here/clock"
sleep 1.5
got=$(ask "Đồng hồ đúng lại?" key-of-the-right-clock)
[ "${got%% *}" = 201 ] || wrong "a jump of two years does lasting harm: $got"
echo "${got#201 }" >>"$here/acks"
[ "$(lost "$here/data")" -eq 0 ] || wrong "lost, or a number twice"
stop
sound "$here/data"
echo "an hour and two years ahead and back: $(acks) taken, 0 lost"
