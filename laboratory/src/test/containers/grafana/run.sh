#!/bin/sh
# What the true one needs must be there: a folder for its data, what it is provisioned with, and the dashboards.
set -eu
touch "$GF_PATHS_DATA/grafana.db"
ls "$GF_PATHS_PROVISIONING/datasources" "$GF_PATHS_PROVISIONING/dashboards" > /dev/null
[ -z "${DASHBOARDS:-}" ] || ls "$DASHBOARDS"/*.json > /dev/null
exec java -Xmx16m -XX:+UseSerialGC -cp /usr/share/grafana Placeholder
