#!/bin/bash
# Takes mongod's arguments and needs none of them. Users come from the variables that users.js reads; that file is JavaScript,
# which nothing here runs, so at least it must be where MongoDB's image would look for it.
set -eu
if [ "$(id -u)" = 0 ]; then
	chown mongodb /data/db /data/configdb
	exec setpriv --reuid=mongodb --regid=mongodb --clear-groups "$0" "$@"
fi
if [ -n "${MONGO_INITDB_ROOT_USERNAME:-}" ] && ! ls /docker-entrypoint-initdb.d/*.js > /dev/null 2>&1; then
	echo "There are no users to make: nothing is in /docker-entrypoint-initdb.d" >&2
	exit 1
fi
if [ "${GLIBC_TUNABLES:-}" != glibc.pthread.rseq=1 ]; then
	echo "GLIBC_TUNABLES is ${GLIBC_TUNABLES:-not set}: with it MongoDB 8.0 crashes on Linux 6.19 to 7.0.13" >&2
	exit 1
fi
exec java -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
	-cp '/opt/stand-in/classes:/opt/stand-in/lib/*' io.mitosis.lab.mongo.GuardedStandIn /data/db/stand-in.mv 27017
