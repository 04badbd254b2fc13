. "$HERE/power.sh" ext4
