# A copy while four ask at once: of one piece, holds what was acknowledged before it began, and comes back whole.
need curl
server "$here/data" || wrong "no start"
crowd copy
rounds=$([ -n "$LONG" ] && echo 10 || echo 2)
for round in $(seq "$rounds"); do
  until_acks 30
  cut -d' ' -f1 "$here/acks" >"$here/before"
  java $JAVA_FLAGS -jar "$JAR" backup --config "$PROJECT/jbake.properties" --data "$here/data" --output "$here/output" --to "$here/copies" >"$here/backup" 2>&1 ||
    wrong "no copy: $(cat "$here/backup")"
  cp "$here/before" "$here/before-last"
done
dispersed
unplug
rm -rf "$here/data"
java $JAVA_FLAGS -jar "$JAR" restore --config "$PROJECT/jbake.properties" --output "$here/output" --from "$here/copies" --into "$here/back" --why "thử" \
  >"$here/restore" 2>&1 || wrong "no way back: $(cat "$here/restore")"
gone=0
while read -r number; do
  grep -q '"end" *: *true' "$here/back/data/private/questions/${number%%-*}/$number.json" || gone=$((gone + 1))
done <"$here/before-last"
[ "$gone" -eq 0 ] || wrong "$gone of $(wc -l <"$here/before-last") not in the copy"
server "$here/back/data" || wrong "no start on the copy"
got=$(ask 'Sau khôi phục?' key-after-the-restore)
[ "${got%% *}" = 201 ] || wrong "nothing taken afterwards: $got"
given=$(cut -d' ' -f2 <<<"$got")
last=$(cut -d' ' -f1 "$here/acks" | sort | tail -n 1)
taken=$((10#${last##*-} - 10#${given##*-} + 1001))
! grep -q "^$given " "$here/acks" || wrong "a number given twice: $given, with $taken taken after the copy"
stop
sound "$here/back/data"
echo "$rounds copies under load, $(wc -l <"$here/before-last") acknowledged before the last, 0 missing; no number twice ($taken taken after it)"
