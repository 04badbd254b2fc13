# Data of a newer program: the older one says so, serves the site, and touches nothing.
need curl
server "$here/data" || wrong "no start"
ask 'Trước khi lên bản mới?' key-before-the-upgrade | sed -n 's/^201 //p' >"$here/acks"
stop
sums() { (cd "$here/data/private" && find . -type f ! -name '*.lock' -exec sha256sum {} + | sort); }
for file in "questions/$(cut -c1-4 "$here/acks")/$(cut -d' ' -f1 "$here/acks").json" ledger.jsonl acts.jsonl staff.json; do
  cp -a "$here/data" "$here/kept"
  sed -i 's/"schema" *: *1\b/"schema": 2/' "$here/data/private/$file"
  before=$(sums)
  address=http://127.0.0.1:$PORT
  server "$here/data" || wrong "no site beside newer data"
  grep -qi 'mới hơn' "$here/server.log" || wrong "$file: nothing is said of a newer version"
  [ "$(status /)" = 200 ] || wrong "$file: readers cut off"
  [ "$(ask 'Bản cũ nhận?' "key-of-old-$RANDOM-here")" = 503 ] || wrong "$file: an older program takes something in"
  unplug
  [ "$(sums)" = "$before" ] || wrong "$file: newer data were touched"
  rm -rf "$here/data"
  mv "$here/kept" "$here/data"
done
server "$here/data" || wrong "no start with data of its own"
[ "$(lost "$here/data")" -eq 0 ] || wrong "lost"
echo "newer record, ledger, chain and accounts left alone by an older program"
