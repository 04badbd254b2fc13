# No inodes left, with room for bytes.
need curl
mount_tmpfs size=64m,nr_inodes=100
server "$disk/data" || wrong "no start"
i=0
while touch "$disk/filler-$i" 2>/dev/null; do i=$((i + 1)); done
[ "$(ask 'Không còn inode?' key-of-no-inode-one)" = 503 ] || wrong "not refused without inodes"
[ "$(status /)" = 200 ] && [ "$(status /suc-khoe)" = 503 ] || wrong "readers cut off, or health silent: $(status /) $(status /suc-khoe)"
rm -f "$disk"/filler-*
got=$(ask 'Không còn inode?' key-of-no-inode-one)
[ "${got%% *}" = 201 ] || wrong "not taken with inodes again: $got"
echo "${got#201 }" >"$here/acks"
[ "$(lost "$disk/data")" -eq 0 ] || wrong "lost"
stop
sound "$disk/data"
echo "refused without inodes, the same sending taken with them"
