# Ten damages to the data: the server starts and readers read after each, and check names the file and ends with 1.
need curl
server "$here/whole" || wrong "no start"
for i in 1 2 3 4; do ask "Câu hỏi số $i?" "key-of-question-$i-here" | sed -n 's/^201 //p' >>"$here/acks"; done
[ "$(acks)" -eq 4 ] || wrong "only $(acks) questions taken"
stop
sound "$here/whole"
year=$(head -n 1 "$here/acks" | cut -c1-4)
record=private/questions/$year/$year-0002.json
damage() { # what it is called, the file that must be named, how
  rm -rf "$here/data"
  cp -a "$here/whole" "$here/data"
  (cd "$here/data" && eval "$3")
  if check "$here/data" >"$here/check"; then wrong "$1: check finds nothing"; fi
  grep -q "$2" "$here/check" || wrong "$1: check does not name $2: $(cat "$here/check")"
  [ -z "${4:-}" ] || return 0
  server "$here/data" || wrong "$1: no start"
  [ "$(status /)" = 200 ] || wrong "$1: readers cut off"
  unplug
}
quick=yes
[ -z "$LONG" ] || quick=
damage "half a record" "$year-0002" "truncate -s 300 $record"
damage "an empty record" "$year-0002" ": >$record" $quick
damage "a record of zeros" "$year-0002" "dd if=/dev/zero of=$record bs=1 count=200 conv=notrunc 2>/dev/null" $quick
damage "a record gone" "$year-0002" "rm $record"
damage "a word changed" "$year-0002" "sed -i 's/Câu hỏi số 2/Câu hỏi số 9/' $record" $quick
damage "another's record" "$year-0002" "cp private/questions/$year/$year-0003.json $record" $quick
damage "a ledger line gone" "$year-0002" "sed -i 2d private/ledger.jsonl"
damage "a ledger line changed" "ledger" "sed -i '2s/receivedOn\":\"2/receivedOn\":\"1/' private/ledger.jsonl" $quick
damage "an act gone" "acts" "sed -i 3d private/acts.jsonl" $quick
damage "the key cut" "key" "truncate -s 20 private/keys/hmac.key"
echo "10 damages found and named$([ -n "$quick" ] && echo ", 4 of them started on" || echo " and started on")"
