#!/usr/bin/env bash
# How long from the command to the first page, how much CPU and memory: the median of five warm
# starts on a data folder of its own. Usage: bench/start.sh [rounds]
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-5}
export PORTOLAN_DATA=${TMPDIR:-/tmp}/portolan-bench-start PORTOLAN_PORT=${PORTOLAN_PORT:-18089}
page=http://127.0.0.1:$PORTOLAN_PORT/
log=$(mktemp)

now() { date +%s%N; }

open_shop() {
    "$root/portolan" start >"$log" 2>&1 &
    shop=$!
    until curl -s -L -o /dev/null "$page"; do
        kill -0 $shop 2>/dev/null || { cat "$log"; exit 1; }
        sleep 0.02
    done
}

close_shop() {
    kill $shop
    wait $shop || true
}

open_shop # builds and fills the data folder when needed
close_shop
for _ in $(seq "$rounds"); do
    begin=$(now)
    open_shop
    ready=$(now)
    cpu=$(awk '{ print ($14 + $15) / 100 }' /proc/$shop/stat)
    rss=$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/$shop/status)
    begin_stop=$(now)
    close_shop
    echo "$(((ready - begin) / 1000000)) $cpu $rss $((($(now) - begin_stop) / 1000000))"
done | sort -n | awk '
    { print "start " $1 " ms, CPU " $2 " s, RSS " $3 " MB, stop " $4 " ms"; line[NR] = $0 }
    END { split(line[int((NR + 1) / 2)], median, " "); print "median " median[1] " ms" }'
rm -f "$log"
