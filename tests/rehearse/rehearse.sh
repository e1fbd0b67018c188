#!/usr/bin/env bash
# Make the "rehearsed" evidence of the example cases: real output of ping, mtr and
# traceroute from a small network built on this machine, with documentation addresses
# only; of sar on this machine; of e2fsck on a file system damaged for the purpose.
#
#   sudo tests/rehearse/rehearse.sh CASES_FOLDER [CASE...]
#
# Without a CASE it makes all of them, in about fifteen minutes. Needs root, python3,
# ping (iputils), mtr, traceroute, faketime, ip, sar (sysstat), e2fsprogs. An existing
# file is never overwritten: a letter may already quote it, and packet loss is random,
# so a second run does not give the same figures.
#
#   office --- edge --(wan wire)-- border --(inner wire)-- core --- vps
#              the company's link    \______ the provider's network ______/
#
# Why "wires" and not `tc netem`: netem is a kernel option and is missing from
# some kernels (the one the examples were made on among them). A wire here is a
# namespace in which a few lines of Python carry frames between two interfaces
# and delay or drop them. The routers cannot see it, so it adds no hop.
set -euo pipefail
cases=${1:?usage: rehearse.sh CASES_FOLDER [CASE...]}
[ "$(id -u)" = 0 ] || { echo "rehearse.sh: must be root (network namespaces)" >&2; exit 1; }

only=("${@:2}")
# into CASE FILE...: says whether CASE is wanted. If so, none of its files may exist,
# and its folder is made; $dir is that folder.
into() {
    local case=$1 f; shift
    [ ${#only[@]} = 0 ] || [[ " ${only[*]} " == *" $case "* ]] || return 1
    dir=$cases/$case/evidence
    for f; do
        [ ! -e "$dir/$f" ] || { echo "rehearse.sh: $dir/$f exists, not overwritten" >&2; exit 1; }
    done
    mkdir -p "$dir"
}

tmp=$(mktemp -d)
ns=rehearse$$                  # prefix of every namespace this run makes
nodes="office edge wan border inner core vps"
wires=()                       # process ids of the running wires
unplug() {                     # stop the wires and remove the network
    local n p
    for p in "${wires[@]}"; do kill "$p" 2>/dev/null && wait "$p" 2>/dev/null || true; done
    wires=()
    for n in $nodes; do ip netns del "$ns-$n" 2>/dev/null || true; done
    rm -rf "/etc/netns/$ns-office"
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
            if frame[23] == 17:                    # UDP: its sender leaves the checksum to a card
                udp = 14 + 4 * (frame[14] & 15)    # that is not there; without one it is valid too
                frame = frame[:udp + 6] + bytes(2) + frame[udp + 8:]
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

# plug TRANSIT VPS GATEWAY DELAY JITTER LOSS [INNER]: builds the network. TRANSIT is
# the first three numbers of the hops' network; VPS and GATEWAY share a /28. INNER is
# the delay of the inner wire, where the server stands far from the provider's edge.
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
    ip netns exec "$ns-inner" python3 "$tmp/wire.py" "${7:-0}" 0 "$6" "$tmp/cut" & wires+=($!)
    # Two seconds for the wires to start, then ARP is learnt before anything is kept.
    sleep 2; ip netns exec "$ns-office" ping -q -c 10 -i 0.2 "$vps" >/dev/null
}

# named ADDRESS NAME ...: gives hops and servers their names, as DNS would.
named() {
    mkdir -p "/etc/netns/$ns-office"
    printf '%s %s\n' "$@" >"/etc/netns/$ns-office/hosts"
}

# capture FILE "DATE TIME" COMMAND...: runs date, COMMAND and date again in the
# office with the clock at the case's time, and writes all they print to FILE.
# - The "$ ..." lines come from the shell's own trace: what is shown is what ran.
# - The clock is moved by a fixed amount rather than set to a start, so that all
#   the programs of one capture agree. Only these programs see it, not the host.
# - ping needs -U: otherwise the kernel (real clock) stamps the replies and the
#   round-trip times are nonsense. traceroute has no such option, prints no clock
#   times, and so runs with the real clock ($tmp/bin, first in the path).
# - mtr and sar print the host's name; $host is a name under .example for that.
# - Only a whole capture is kept: one that a signal ended early has sent fewer
#   packets than -c asked for, and its outage would not be at the case's time.
host=office.yulanhang.example
mkdir "$tmp/bin"
printf '#!/bin/sh\nunset LD_PRELOAD FAKETIME\nexec %s "$@"\n' "$(command -v traceroute)" >"$tmp/bin/traceroute"
chmod +x "$tmp/bin/traceroute"
capture() {
    local file=$1 at shift_s sent whole seat; at=$(TZ=Asia/Shanghai date -d "$2" +%s); shift 2
    sent="$*"; sent=${sent##*-c }; sent=${sent%% *}
    whole="^$sent packets transmitted|192\.0\.2\.1 .*% +$sent "
    seat="ip netns exec $ns-office"
    case "$1" in
        sar*) whole='^Average:'; seat= ;;
        traceroute*) whole="^ *[0-9]+  .*\(${1##* }\).* ms" ;;
        e2fsck*) whole='^data: [0-9]+/'; seat= ;;
    esac
    shift_s=$(date +%s.%N | awk -v at="$at" '{ printf "%+.3f", at - $1 + 0.01 }')
    $seat unshare --uts sh -c 'hostname "$1"; shift; exec "$@"' sh "$host" \
        env TZ=Asia/Shanghai LC_ALL=C S_TIME_FORMAT=ISO PATH="$tmp/bin:$PATH" faketime -f "$shift_s" \
        bash -c "PS4='$ '; set -x; date --iso-8601=seconds; $*; date --iso-8601=seconds" >"$tmp/out" 2>&1
    grep -Eq "$whole" "$tmp/out" || { echo "rehearse.sh: $file: ended early, not kept" >&2; exit 1; }
    mv "$tmp/out" "$file"; echo "$file"
}

# The server stops answering at 09:12:00 and answers again at 13:40:00.
if into 2026-11-10-hk2-server-down {ping-0911,mtr-1105,ping-1339}.txt; then
    plug 198.51.100 203.0.113.17 203.0.113.30 38 1 0
    (sleep 20; : >"$tmp/cut") &
    capture "$dir/ping-0911.txt" '2026-11-10 09:11:40' ping -U -D -c 60 203.0.113.17
    capture "$dir/mtr-1105.txt" '2026-11-10 11:05:00' mtr --report --report-wide --no-dns -c 20 203.0.113.17
    (sleep 20; rm "$tmp/cut") &
    capture "$dir/ping-1339.txt" '2026-11-10 13:39:40' ping -U -D -c 60 203.0.113.17
    unplug
fi

# Loss inside the provider's network on three evenings, none by day.
evening() { # evening FILE "DATE TIME" LOSS COMMAND...: one capture on its own network
    local file=$dir/$1 at=$2; plug 203.0.113 198.51.100.42 198.51.100.46 46 6 "$3"
    shift 3; capture "$file" "$at" "$@"; unplug
}
if into 2026-11-06-evening-packet-loss mtr-1106-2035.txt ping-{1104-2010,1105-2010,1106-2010,1105-1000}.txt; then
    ping100="ping -U -D -c 100 -i 0.2 198.51.100.42"
    evening ping-1104-2010.txt '2026-11-04 20:10:00' 14 "$ping100"
    evening ping-1105-1000.txt '2026-11-05 10:00:00' 0 "$ping100"
    evening ping-1105-2010.txt '2026-11-05 20:10:00' 19 "$ping100"
    evening ping-1106-2010.txt '2026-11-06 20:10:00' 12 "$ping100"
    # mtr at its usual pace of one probe a second: faster needs root in mtr, and the
    # examples show what any user could have run.
    evening mtr-1106-2035.txt '2026-11-06 20:35:00' 12 mtr --report --report-wide --no-dns -c 100 198.51.100.42
fi

# The same server at the same hour, after its move: what sar says of a processor that
# nobody takes away. The steal before the move cannot be made here; it is written.
if into 2026-10-16-evening-cpu-steal sar-{1022,1105}-2010.txt; then
    host=hk1-31.yulanhang.example
    capture "$dir/sar-1022-2010.txt" '2026-10-22 20:10:00' "sar -u 10 12"
    capture "$dir/sar-1105-2010.txt" '2026-11-05 20:10:00' "sar -u 10 12"
    host=office.yulanhang.example
fi

# A copy of a data disk on which part of the inode table has been overwritten, as by
# a storage node that reported writes it had not made.
if into 2026-10-15-data-disk-lost e2fsck-1009.txt; then
    (
        cd "$tmp"; truncate -s 8M vdb1-copy.img
        export E2FSPROGS_FAKE_TIME; E2FSPROGS_FAKE_TIME=$(TZ=Asia/Shanghai date -d '2026-03-01 10:00' +%s)
        mke2fs -q -t ext4 -b 1024 -L data vdb1-copy.img
        head -c 20000 /dev/zero >table
        for t in orders order_items inquiries quotations shipments customers documents payments; do
            debugfs -w -R "write table $t.ibd" vdb1-copy.img >/dev/null 2>&1
        done
        # Files are inodes 12 to 19, four inodes a block: the block of 13 to 16 goes.
        first=$(dumpe2fs vdb1-copy.img 2>/dev/null | sed -n 's/^  Inode table at \([0-9]*\)-.*/\1/p')
        dd if=/dev/zero of=vdb1-copy.img bs=1024 seek=$((first + 3)) count=1 conv=notrunc status=none
        unset E2FSPROGS_FAKE_TIME
        capture "$dir/e2fsck-1009.txt" '2026-10-09 08:50:00' "e2fsck -fn vdb1-copy.img"
    )
fi

# The account is suspended at 16:25:00 and restored at 22:30:00 on the next day.
if into 2026-11-04-account-suspended {ping-1102-1624,mtr-1103-0905,ping-1103-2229}.txt; then
    plug 198.51.100 203.0.113.146 203.0.113.158 172 2 0
    (sleep 20; : >"$tmp/cut") &
    capture "$dir/ping-1102-1624.txt" '2026-11-02 16:24:40' ping -U -D -c 60 203.0.113.146
    capture "$dir/mtr-1103-0905.txt" '2026-11-03 09:05:00' mtr --report --report-wide --no-dns -c 20 203.0.113.146
    (sleep 20; rm "$tmp/cut") &
    capture "$dir/ping-1103-2229.txt" '2026-11-03 22:29:40' ping -U -D -c 60 203.0.113.146
    unplug
fi

# The server was ordered in Frankfurt and stands in Warsaw: the way there leads through
# the provider's edge in Frankfurt and goes on for 21 ms, seen from Ningbo and, with a
# short first leg, from a test server of ours in Frankfurt; three weeks later as before.
from() { # from DELAY JITTER HOST GATEWAY: the network as it is seen from one place
    plug 198.51.100 203.0.113.71 203.0.113.78 "$1" "$2" 0 21
    host=$3.yulanhang.example
    named 192.0.2.1 "$4" 198.51.100.2 ae3.edge1.fra1.kiesgrund.example \
        198.51.100.6 ae1.core2.waw1.kiesgrund.example 203.0.113.71 kg-fra-2271.kiesgrund.example
}
if into 2026-10-21-wrong-region traceroute-1019-1420.txt ping-{1019-1435,1109-1005}.txt traceroute-1109-1008.txt; then
    from 186 2 office gw.office.yulanhang.example
    capture "$dir/traceroute-1019-1420.txt" '2026-10-19 14:20:00' "traceroute 203.0.113.71"
    unplug; from 1 0.2 fra-test gw.fra-test.yulanhang.example
    capture "$dir/ping-1019-1435.txt" '2026-10-19 14:35:00' ping -U -D -c 20 203.0.113.71
    capture "$dir/ping-1109-1005.txt" '2026-11-09 10:05:00' ping -U -D -c 20 203.0.113.71
    capture "$dir/traceroute-1109-1008.txt" '2026-11-09 10:08:00' "traceroute 203.0.113.71"
    unplug; host=office.yulanhang.example
fi
