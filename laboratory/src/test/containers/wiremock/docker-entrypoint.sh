#!/bin/bash
# Arguments that begin with a dash are WireMock's.
set -e
if [ $# -eq 0 ] || [ "${1:0:1}" = - ]; then
	set -- java $JAVA_OPTS -cp '/var/wiremock/lib/*:/var/wiremock/extensions/*' wiremock.Run "$@"
fi
exec "$@" $WIREMOCK_OPTIONS
