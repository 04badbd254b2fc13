# The kernel makes the file system read-only, as it does after an error: refused, served, started, and taken once it is mended.
need curl
need e2fsck
make_image ext4 64
server "$disk/data" || wrong "no start"
# As the kernel itself does, whoever has files open there.
mount -o remount,abort "$disk" 2>"$here/why" || { unplug; skip "may not remount: $(head -n 1 "$here/why")"; }
got=$(ask "Ổ đĩa chỉ đọc thì sao?" key-of-read-only-one)
[ "$got" = 503 ] || wrong "not refused: $got"
[ "$(status /)" = 200 ] || wrong "readers cut off"
unplug
server "$disk/data" || wrong "no start on a read-only disk"
[ "$(status /)" = 200 ] || wrong "readers cut off after a start"
stop
unmount
e2fsck -fy "$here/image" >"$here/fsck" 2>&1 || [ $? -lt 4 ] || wrong "$(cat "$here/fsck")"
mount -o loop "$here/image" "$disk"
server "$disk/data" || wrong "no start after it"
got=$(ask 'Ổ đĩa chỉ đọc thì sao?' key-of-read-only-one)
[ "${got%% *}" = 201 ] || wrong "not taken again: $got"
stop
sound "$disk/data"
echo "refused and served while read-only, also by a start; taken afterwards"
