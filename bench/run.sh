#!/usr/bin/env bash
# Loads a shop of its own and prints what it did: bench/run.sh [SECONDS] [ROUNDS] [KIND,KIND…]
# Kinds: hello row list product search search-new page-home page-product cart checkout hot. The round
# in the middle is printed. Shop, database and load share the machine. With BENCH_GOODS=100000 that
# many made-up goods are sold too, and `search` asks for them by some six hundred different texts,
# `search-new` (only when named) by two of those at a time, each once; give the shop memory for
# them: BENCH_GOODS=100000 PORTOLAN_JVM=-Xmx2g bench/run.sh 5 3 search,search-new
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-5} rounds=${2:-3} kinds=${3:-}
data=$(mktemp -d "${TMPDIR:-/tmp}/portolan-bench.XXXXXX")
export PORTOLAN_DATA=$data PORTOLAN_PORT=${PORTOLAN_PORT:-18090} PORTOLAN_BENCH=true
log=$data.log

"$root/portolan" start >"$log" 2>&1 &
shop=$!
trap 'kill $shop 2>/dev/null; wait $shop 2>/dev/null; rm -rf "$data" "$log"' EXIT
until curl -s -f -o /dev/null "http://127.0.0.1:$PORTOLAN_PORT/bench/hello"; do
    kill -0 $shop 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.2
done
if [ -n "${BENCH_GOODS:-}" ]; then
    curl -s -f -X POST -d '' "http://127.0.0.1:$PORTOLAN_PORT/bench/goods?count=$BENCH_GOODS"
    BENCH_OPTIONS="${BENCH_OPTIONS:-} -Dgoods=true"
    echo
    # The shelf and the index of so many goods are made before anything is measured.
    curl -s -f -o /dev/null "http://127.0.0.1:$PORTOLAN_PORT/api/v1/products?market=de&lang=de&q=Lampe"
fi
postmaster=$(head -n 1 "$(find "$data" -name postmaster.pid)")
java=$(readlink "/proc/$shop/exe")
"$java" -Xmx256m -XX:+UseSerialGC ${BENCH_OPTIONS:-} "$root/bench/load/Bench.java" \
    "$PORTOLAN_PORT" "$shop" "$postmaster" "$seconds" "$rounds" ${kinds:+"$kinds"}
