. "$HERE/power.sh" xfs
