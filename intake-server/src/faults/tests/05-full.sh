# A disk that fills up: refused with 503, readers go on, a start on the full disk works, and with room again all goes on.
need curl
mount_tmpfs size=12m
server "$disk/data" || wrong "no start"
[ "$(ask 'Có chỗ thì nhận?' key-of-the-first-one | cut -c1-3)" = 201 ] || wrong "not taken with room"
ask 'Có chỗ thì nhận nữa?' key-of-the-second-one | sed -n 's/^201 //p' >>"$here/acks"
dd if=/dev/zero of="$disk/ballast" bs=64k 2>/dev/null || true
[ "$(ask 'Hết chỗ thì sao?' key-of-the-third-one)" = 503 ] || wrong "not refused on a full disk"
[ "$(status /)" = 200 ] || wrong "readers are cut off"
[ "$(status /suc-khoe)" = 503 ] || wrong "health says nothing"
stop
server "$disk/data" || wrong "no start on a full disk"
[ "$(status /)" = 200 ] && [ "$(status /can-bo/dang-nhap)" = 200 ] || wrong "site or desk not served on a full disk"
rm "$disk/ballast"
taken=
for i in $(seq 60); do
  taken=$(ask 'Hết chỗ thì sao?' key-of-the-third-one)
  [ "${taken%% *}" != 201 ] || break
  status /suc-khoe >/dev/null
  sleep 1
done
[ "${taken%% *}" = 201 ] || wrong "not taken although there is room again: $taken"
echo "${taken#201 }" >>"$here/acks"
[ "$(lost "$disk/data")" -eq 0 ] || wrong "an acknowledged one is lost"
[ -z "$(find "$disk/data" -name '.tmp-*')" ] || wrong "leftovers: $(find "$disk/data" -name '.tmp-*')"
stop
sound "$disk/data"
echo "refused when full, start when full, taken again; $(acks) acknowledged, 0 lost"
