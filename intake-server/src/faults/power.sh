# The power goes: what was not on the disk by then is gone with the page cache. First as it is, then without any fsync
# (eatmydata), which must lose: else this test would find nothing.
need xfs_io eatmydata
make_image "$1" 400
power() { # attempts, after how many acknowledgements, what stands before java
  local i writing
  BEFORE="${3:-}" writer "$disk/data" "p$RANDOM" "$1" >"$here/now" 2>"$here/err" &
  writing=$!
  for i in $(seq 1200); do
    [ "$(grep -c '^2' "$here/now")" -ge "$2" ] && break
    sleep 0.02
  done
  [ "$i" -lt 1200 ] || wrong "nothing was written: $(cat "$here/err")"
  kill -STOP "$(java_of $writing)"
  cp "$here/now" "$here/acknowledged"
  sleep 0.2
  xfs_io -x -c shutdown "$disk"
  kill -9 "$(java_of $writing)"
  wait $writing 2>/dev/null || true
  unmount
  mount -o loop "$here/image" "$disk"
}
rounds=$([ -n "$LONG" ] && echo 10 || echo 2)
all=0
cuts=0
for round in $(seq "$rounds"); do
  for many in $([ "$round" -eq 1 ] && echo 1 100 || echo "1 $LONG" | sed s/yes/100/); do
    power 100000 "$many"
    cuts=$((cuts + 1))
    # A line cut by the stop was told to nobody.
    sed -i '/^[0-9-]* [0-9]* [0-9a-f]\{64\}$/!d' "$here/acknowledged"
    gone=$(lost_of_writer "$disk/data" "$here/acknowledged")
    [ "$gone" -eq 0 ] || wrong "$gone of $(wc -l <"$here/acknowledged") lost"
    all=$((all + $(wc -l <"$here/acknowledged")))
  done
done
writer "$disk/data" after 1 >"$here/again" 2>&1 || wrong "no start after it: $(cat "$here/again")"
sound "$disk/data"
rm -rf "$disk/data"
sync -f "$disk"
power 100000 100 eatmydata
sed -i '/^[0-9-]* [0-9]* [0-9a-f]\{64\}$/!d' "$here/acknowledged"
control=$(lost_of_writer "$disk/data" "$here/acknowledged")
[ "$control" -gt 0 ] || wrong "the control without fsync lost nothing: this test finds nothing"
echo "$cuts power cuts on $1, 0 of $all acknowledged lost; control without fsync: $control of $(wc -l <"$here/acknowledged") lost"
