# What the fault tests share. Sourced by "run"; each test has a folder of its own in $here, gone after it.

JAVA_FLAGS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Dfile.encoding=UTF-8"

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

# Ends the test: something this machine lacks. What a test demands and does not get ends it with "wrong".
skip() {
  echo "$*" >"$here/skipped"
  exit 0
}
wrong() {
  echo "WRONG: $*" >&2
  [ ! -e "$here/server.log" ] || tail -n 15 "$here/server.log" >&2
  exit 1
}
need() {
  for tool in "$@"; do command -v "$tool" >/dev/null || skip "no $tool on this machine"; done
}
need_root() { [ "$(id -u)" -eq 0 ] || skip "needs root"; }

# Something to mount on $disk: tmpfs with options, or a file of a size with a file system.
disk=
mount_tmpfs() {
  need_root
  disk=$here/disk
  mkdir -p "$disk"
  mount -t tmpfs -o "$1" tmpfs "$disk" 2>"$here/why" || skip "may not mount: $(head -n 1 "$here/why")"
}
make_image() { # ext4|xfs megabytes
  need_root
  need "mkfs.$1" losetup
  disk=$here/disk
  mkdir -p "$disk"
  truncate -s "$2M" "$here/image"
  "mkfs.$1" -q "$here/image"
  mount -o loop "$here/image" "$disk" 2>"$here/why" || skip "may not mount a file: $(head -n 1 "$here/why")"
}
unmount() {
  local i
  for i in $(seq 50); do
    # A file system that was shut down answers nothing but its entry here.
    grep -qF " $here/disk " /proc/mounts || return 0
    umount "$here/disk" 2>/dev/null || sleep 0.1
  done
  umount -l "$here/disk"
}

# The site the servers show, built once.
site() {
  if [ ! -e "$WORK/site/current" ]; then
    java $JAVA_FLAGS -jar "$JAR" build --config "$PROJECT/jbake.properties" --data "$WORK/site-data" --output "$WORK/site" >"$WORK/build.log" 2>&1 ||
      wrong "the site cannot be built: $(cat "$WORK/build.log")"
    cp -a "$WORK/site" "$here/output"
    # One start to learn which classes a server loads: every later one takes half the time.
    learning="-XX:ArchiveClassesAtExit=$WORK/classes.jsa"
    server "$WORK/site-data" || wrong "no start at all"
    stop
    learning=
    [ ! -s "$WORK/classes.jsa" ] || echo "-XX:SharedArchiveFile=$WORK/classes.jsa -Xshare:auto" >"$WORK/flags"
  fi
  rm -rf "$here/output"
  cp -a "$WORK/site" "$here/output"
}

# Starts the server on a data folder; more words go before "java". The port is free again after each test.
pid=
address=
learning=
flags() { cat "$WORK/flags" 2>/dev/null || true; }
server() { # data, wrapper...
  local data=$1 i
  shift
  [ -e "$here/output" ] || site
  # The site tells heads of the chain it was built from: the data go on from there.
  [ -e "$data" ] || { cp -a "$WORK/site-data" "$data" && sync -f "$data"; }
  address=http://127.0.0.1:$PORT
  : >"$here/server.log"
  env INTAKE_LIMIT_SOFT=1000000 INTAKE_LIMIT_HARD=1000000 INTAKE_LIMIT_ALL=1000000 DESK_BUILD_AT= STORE_RESERVE_MB="${RESERVE:-0}" \
    "$@" java $JAVA_FLAGS $learning $(flags) -jar "$JAR" serve --config "$PROJECT/jbake.properties" --data "$data" --output "$here/output" --port "$PORT" \
    >"$here/server.log" 2>&1 &
  pid=$!
  for i in $(seq 1200); do
    kill -0 "$pid" 2>/dev/null || return 1
    # Its own first line: whoever else answers at this port is not it.
    grep -q ":$PORT" "$here/server.log" 2>/dev/null && [ "$(status /)" = 200 ] && return 0
    sleep 0.1
  done
  return 1
}
java_of() { # the java below a wrapper
  local below=$1 next
  while [ "$(cat "/proc/$below/comm")" != java ]; do
    next=$(cat "/proc/$below/task/$below/children" 2>/dev/null | cut -d' ' -f1)
    [ -n "$next" ] || break
    below=$next
  done
  echo "$below"
}
stop() {
  [ -n "$pid" ] || return 0
  kill "$(java_of "$pid")" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  pid=
}
unplug() { # the plug of the process: it and what stands before it
  kill -9 "$(java_of "$pid")" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  pid=
}
status() { curl -s -o /dev/null -m 20 -w '%{http_code}' "$address$1"; }

# Asks by the API: "201 2026-0001 the text", or the status alone.
ask() {
  local text=$1 answer
  answer=$(curl -s -m 30 -w '\n%{http_code}' -H 'Content-Type: application/json' -H "Idempotency-Key: $2" \
    -d "{\"text\": \"$text\", \"kind\": \"question\", \"consent\": true}" "$address/api/v1/questions") || true
  case ${answer##*$'\n'} in
    201) echo "201 $(sed -n 's/.*"number" *: *"\([0-9-]*\)".*/\1/p' <<<"$answer" | head -n 1) $text" ;;
    *) echo "${answer##*$'\n'}" ;;
  esac
}
# Asks until the server is gone or the file $here/enough is there: 4 at once, each acknowledged line into $here/acks.
crowd() {
  local i
  rm -f "$here/enough"
  for i in 1 2 3 4; do
    (
      n=0
      while [ ! -e "$here/enough" ]; do
        n=$((n + 1))
        got=$(ask "Bao giờ xã sửa đường số $1-$i-$n?" "faults-$1-$i-$n-key-of-ours")
        case $got in
          201*) echo "${got#201 }" >>"$here/acks" ;;
          000) kill -0 "$pid" 2>/dev/null || break ;;
        esac
      done
    ) &
    crowds="${crowds:-} $!"
  done
}
dispersed() {
  touch "$here/enough"
  wait $crowds 2>/dev/null || true
  crowds=
}
acks() { cat "$here/acks" 2>/dev/null | wc -l; }
until_acks() { # at least so many more
  local goal=$(($(acks) + $1)) i
  for i in $(seq 1200); do
    [ "$(acks)" -ge "$goal" ] && return 0
    sleep 0.05
  done
  wrong "only $(acks) of $goal questions were taken"
}

# How many acknowledged questions are not there whole, with their words.
lost() { # data
  local number text gone=0 file
  while read -r number text; do
    file=$1/private/questions/${number%%-*}/$number.json
    if ! { grep -qF "$text" "$file" && tail -n 2 "$file" | grep -q '"end" *: *true'; } 2>/dev/null; then
      gone=$((gone + 1))
    fi
  done <"$here/acks"
  [ -z "$(cut -d' ' -f1 "$here/acks" | sort | uniq -d)" ] || gone=$((gone + 1000000))
  echo "$gone"
}
# The same of CrashWriter: "number revision hash" for each thing it acknowledged.
lost_of_writer() { # data acks
  local number revision hash gone=0 file
  while read -r number revision hash; do
    case $number in 2*-*) ;; *) continue ;; esac
    file=$1/private/questions/${number%%-*}/$number.json
    if ! { [ "$(sed -n 's/^ *"revision" *: *\([0-9]*\).*/\1/p' "$file")" -ge "$revision" ] && tail -n 2 "$file" | grep -q '"end" *: *true' &&
      grep -q "$hash" "$1/private/ledger.jsonl"; } 2>/dev/null; then
      gone=$((gone + 1))
    fi
  done <"$2"
  echo "$gone"
}
writer() { # data word attempts, with what stands in $BEFORE
  # shellcheck disable=SC2086
  ${BEFORE:-} java $JAVA_FLAGS -cp "$TESTED" vn.doithoai.store.CrashWriter "$@"
}
check() { java $JAVA_FLAGS $(flags) -jar "$JAR" check --config "$PROJECT/jbake.properties" --data "$1" --output "$here/output" 2>&1; }
sound() { check "$1" >"$here/check" || wrong "check: $(cat "$here/check")"; }
