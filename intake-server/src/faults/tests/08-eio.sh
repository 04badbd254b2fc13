# fsync fails with EIO in the running server, each time, then no more: none of them acknowledged, nothing lost, no second start.
need curl strace
strace -f -qq -o /dev/null true 2>"$here/why" || skip "may not trace: $(head -n 1 "$here/why")"
server "$here/data" || wrong "no start"
ask 'Trước lỗi đĩa?' key-before-the-fault | sed -n 's/^201 //p' >"$here/acks"
strace -f -qq -p "$(java_of "$pid")" -o "$here/trace" -e trace=fsync,fdatasync -e inject=fsync,fdatasync:error=EIO 2>"$here/why" &
tracing=$!
sleep 1
kill -0 "$tracing" 2>/dev/null || skip "may not attach: $(head -n 1 "$here/why")"
for i in 1 2 3 4 5; do
  got=$(ask "Đĩa lỗi lần $i?" "key-while-it-fails-$i")
  [ "$got" = 503 ] || wrong "$got on a disk that fails"
done
[ "$(status /)" = 200 ] || wrong "readers cut off"
[ "$(status /suc-khoe)" = 503 ] || wrong "health says nothing"
kill -INT "$tracing"
wait "$tracing" 2>/dev/null || true
for i in 1 2 3 4 5; do
  got=$(ask "Đĩa lỗi lần $i?" "key-while-it-fails-$i")
  [ "${got%% *}" = 201 ] || wrong "the same sending is refused after the fault: $got"
  echo "${got#201 }" >>"$here/acks"
done
[ "$(lost "$here/data")" -eq 0 ] || wrong "lost, or a number twice"
stop
sound "$here/data"
[ "$(find "$here/data/private/questions" -name '2*.json' | wc -l)" -eq 6 ] || wrong "not one question a sending"
echo "5 refused with EIO, the same 5 taken afterwards, 6 questions"
