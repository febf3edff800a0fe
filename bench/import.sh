#!/usr/bin/env bash
# Takes a made-up Shopify file into a shop of its own, for real, and says how fast and in how much
# memory: bench/import.sh [PRODUCTS] [VARIANTS OF EACH]. Without numbers 100,000 products in five
# colours, half a million rows. A line every ten seconds: seconds since the command, rows, CPU
# seconds of the shop and of its database, memory of the shop.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
data=$(mktemp -d "${TMPDIR:-/tmp}/portolan-bench.XXXXXX")
file=$data.csv log=$data.log
trap 'rm -rf "$data" "$file" "$log"' EXIT
"$root/portolan" help >/dev/null
"${JAVA_HOME:+$JAVA_HOME/bin/}java" "$root/bench/imports/Goods.java" "$file" "${1:-100000}" "${2:-5}"

PORTOLAN_DATA=$data PORTOLAN_DEMO=false \
    "$root/portolan" import products "$file" --currency EUR >"$log" 2>&1 &
shop=$!
began=$SECONDS
cpu() { cat /dev/null "$@" 2>/dev/null | awk '{ s += ($14 + $15) / 100 } END { print int(s) }'; }
while kill -0 $shop 2>/dev/null; do
    sleep 10
    [ -r /proc/$shop/stat ] || break
    postmaster=$(head -n 1 "$data/database/18/postmaster.pid" 2>/dev/null || true)
    servers=$([ -z "$postmaster" ] || pgrep -P "$postmaster" | sed 's|.*|/proc/&/stat|')
    # shellcheck disable=SC2086
    echo "$((SECONDS - began)) s, $(grep -oE '^[0-9]+ rows' "$log" | tail -n 1)," \
        "shop $(cpu /proc/$shop/stat) s, database $(cpu $servers) s," \
        "$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/$shop/status) MB"
done
wait $shop
echo "$((SECONDS - began)) s in all"
tail -n 1 "$log"
