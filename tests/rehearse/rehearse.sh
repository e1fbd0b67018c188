#!/usr/bin/env bash
# Make the "rehearsed" evidence of the example cases: real ping and mtr output
# from a small network built on this machine, with documentation addresses only.
#
#   sudo tests/rehearse/rehearse.sh CASES_FOLDER
#
# Takes about six minutes. Needs root, python3, ping (iputils), mtr, faketime,
# ip. An existing file is never overwritten: a letter may already quote it, and
# packet loss is random, so a second run does not give the same figures.
#
#   office --- edge --(wan wire)-- border --(inner wire)-- core --- vps
#              the company's link    \______ the provider's network ______/
#
# Why "wires" and not `tc netem`: netem is a kernel option and is missing from
# some kernels (the one the examples were made on among them). A wire here is a
# namespace in which a few lines of Python carry frames between two interfaces
# and delay or drop them. The routers cannot see it, so it adds no hop.
set -euo pipefail
cases=${1:?usage: rehearse.sh CASES_FOLDER}
[ "$(id -u)" = 0 ] || { echo "rehearse.sh: must be root (network namespaces)" >&2; exit 1; }

down=$cases/2026-11-10-hk2-server-down/evidence
loss=$cases/2026-11-06-evening-packet-loss/evidence
for f in "$down"/{ping-0911,mtr-1105,ping-1339}.txt "$loss"/mtr-1106-2035.txt \
                  "$loss"/ping-{1104-2010,1105-2010,1106-2010,1105-1000}.txt; do
    [ ! -e "$f" ] || { echo "rehearse.sh: $f exists, not overwritten" >&2; exit 1; }
done
mkdir -p "$down" "$loss"

tmp=$(mktemp -d)
ns=rehearse$$                  # prefix of every namespace this run makes
nodes="office edge wan border inner core vps"
wires=()                       # process ids of the running wires
unplug() {                     # stop the wires and remove the network
    local n p
    for p in "${wires[@]}"; do kill "$p" 2>/dev/null && wait "$p" 2>/dev/null || true; done
    wires=()
    for n in $nodes; do ip netns del "$ns-$n" 2>/dev/null || true; done
}
trap 'unplug; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM

# wire.py DELAY_MS JITTER_MS LOSS_PERCENT CUT_FILE: carries frames between l and
# r. Delay and loss act from l to r only, like one netem qdisc, so DELAY_MS is
# about the round trip. While CUT_FILE exists no IPv4 passes in either direction.
# ARP always passes: the router before the wire must not notice and answer "host
# unreachable", because the outage in the case was a silent one.
cat >"$tmp/wire.py" <<'PY'
import heapq, os, random, select, socket, sys, time
delay, jitter, loss = (float(a) for a in sys.argv[1:4])
left, right = (socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3)) for _ in "lr")
left.bind(("l", 0)); right.bind(("r", 0))
queue, count = [], 0
while True:
    wait = max(0, queue[0][0] - time.monotonic()) if queue else None
    for s in select.select([left, right], [], [], wait)[0]:
        frame, addr = s.recvfrom(65535)
        if addr[2] == socket.PACKET_OUTGOING:      # our own frame, seen again
            continue
        due = time.monotonic()
        if addr[1] == 0x0800:                      # IPv4
            if os.path.exists(sys.argv[4]) or (s is left and random.uniform(0, 100) < loss):
                continue
            if s is left:
                due += (delay + random.uniform(-jitter, jitter)) / 1000
        count += 1                                 # keeps equal times in order
        heapq.heappush(queue, (due, count, frame, right if s is left else left))
    while queue and queue[0][0] <= time.monotonic():
        _, _, frame, out = heapq.heappop(queue)
        out.send(frame)
PY

cable() { ip link add "$2" netns "$ns-$1" type veth peer name "$4" netns "$ns-$3"; }
addr() { ip -n "$ns-$1" addr add "$3" dev "$2"; }
route() { ip -n "$ns-$1" route add "$2" via "$3"; }

# plug TRANSIT VPS GATEWAY DELAY JITTER LOSS: builds the network. TRANSIT is the
# first three numbers of the hops' network; VPS and GATEWAY share a /28.
# Interfaces: near is towards the office, far is away from it, l and r are a wire's.
plug() {
    local t=$1 vps=$2 gw=$3 n i
    for n in $nodes; do
        ip netns add "$ns-$n"
        # No IPv6 chatter; and routers answer every probe, so that the loss mtr sees
        # is the wire's and not the kernel's limit on its own ICMP messages.
        ip netns exec "$ns-$n" sysctl -qw net.ipv6.conf.all.disable_ipv6=1 \
            net.ipv6.conf.default.disable_ipv6=1 net.ipv4.ip_forward=1 net.ipv4.icmp_ratelimit=0
    done
    cable office far edge near;   cable edge far wan l;        cable wan r border near
    cable border far inner l;     cable inner r core near;     cable core far vps near
    addr office far 192.0.2.10/24; addr edge near 192.0.2.1/24
    addr edge far "$t.1/30";       addr border near "$t.2/30"
    addr border far "$t.5/30";     addr core near "$t.6/30"
    addr core far "$gw/28";        addr vps near "$vps/28"
    for n in $nodes; do for i in far near l r; do ip -n "$ns-$n" link set dev "$i" up 2>/dev/null || true; done; done
    route office default 192.0.2.1;      route edge default "$t.2"
    route border "$vps" "$t.6";          route border 192.0.2.0/24 "$t.1"
    route core default "$t.5";           route vps default "$gw"
    rm -f "$tmp/cut"
    ip netns exec "$ns-wan" python3 "$tmp/wire.py" "$4" "$5" 0 "$tmp/none" & wires+=($!)
    ip netns exec "$ns-inner" python3 "$tmp/wire.py" 0 0 "$6" "$tmp/cut" & wires+=($!)
    # Two seconds for the wires to start, then ARP is learnt before anything is kept.
    sleep 2; ip netns exec "$ns-office" ping -q -c 10 -i 0.2 "$vps" >/dev/null
}

# capture FILE "DATE TIME" COMMAND...: runs date, COMMAND and date again in the
# office with the clock at the case's time, and writes all they print to FILE.
# - The "$ ..." lines come from the shell's own trace: what is shown is what ran.
# - The clock is moved by a fixed amount rather than set to a start, so that all
#   the programs of one capture agree. Only these programs see it, not the host.
# - ping needs -U: otherwise the kernel (real clock) stamps the replies and the
#   round-trip times are nonsense.
# - mtr prints the host's name; the office gets a name under .example for that.
# - Only a whole capture is kept: one that a signal ended early has sent fewer
#   packets than -c asked for, and its outage would not be at the case's time.
capture() {
    local file=$1 at shift_s sent; at=$(TZ=Asia/Shanghai date -d "$2" +%s); shift 2
    sent="$*"; sent=${sent##*-c }; sent=${sent%% *}
    shift_s=$(date +%s.%N | awk -v at="$at" '{ printf "%+.3f", at - $1 + 0.01 }')
    ip netns exec "$ns-office" unshare --uts sh -c 'hostname office.yulanhang.example; exec "$@"' sh \
        env TZ=Asia/Shanghai LC_ALL=C faketime -f "$shift_s" \
        bash -c "PS4='$ '; set -x; date --iso-8601=seconds; $*; date --iso-8601=seconds" >"$tmp/out" 2>&1
    grep -Eq "^$sent packets transmitted|192\.0\.2\.1 .*% +$sent " "$tmp/out" ||
        { echo "rehearse.sh: $file: ended early, not kept" >&2; exit 1; }
    mv "$tmp/out" "$file"; echo "$file"
}

# Case 1: the server stops answering at 09:12:00 and answers again at 13:40:00.
plug 198.51.100 203.0.113.17 203.0.113.30 38 1 0
(sleep 20; : >"$tmp/cut") &
capture "$down/ping-0911.txt" '2026-11-10 09:11:40' ping -U -D -c 60 203.0.113.17
capture "$down/mtr-1105.txt" '2026-11-10 11:05:00' mtr --report --report-wide --no-dns -c 20 203.0.113.17
(sleep 20; rm "$tmp/cut") &
capture "$down/ping-1339.txt" '2026-11-10 13:39:40' ping -U -D -c 60 203.0.113.17
unplug

# Case 2: loss inside the provider's network on three evenings, none by day.
evening() { # evening FILE "DATE TIME" LOSS COMMAND...: one capture on its own network
    local file=$loss/$1 at=$2; plug 203.0.113 198.51.100.42 198.51.100.46 46 6 "$3"
    shift 3; capture "$file" "$at" "$@"; unplug
}
ping100="ping -U -D -c 100 -i 0.2 198.51.100.42"
evening ping-1104-2010.txt '2026-11-04 20:10:00' 14 "$ping100"
evening ping-1105-1000.txt '2026-11-05 10:00:00' 0 "$ping100"
evening ping-1105-2010.txt '2026-11-05 20:10:00' 19 "$ping100"
evening ping-1106-2010.txt '2026-11-06 20:10:00' 12 "$ping100"
# mtr at its usual pace of one probe a second: faster needs root in mtr, and the
# examples show what any user could have run.
evening mtr-1106-2035.txt '2026-11-06 20:35:00' 12 mtr --report --report-wide --no-dns -c 100 198.51.100.42
