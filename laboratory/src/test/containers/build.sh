#!/usr/bin/env bash
# Builds stand-ins for the images that Compose names, with the very same tags, where none can be pulled: build.sh [NAME…]
#
# They are made of what ./lab has fetched already (run ./lab up once), of laboratory's tests and of the prometheus on the PATH.
# Their true images differ: see README.md beside this file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mitosis
work=$root/laboratory/target/containers
jdk=${JAVA_HOME:-}
for found in /usr/lib/jvm/*25*; do [ -x "$found/bin/javac" ] && jdk=$found; done

# tag_of IMAGE: as Compose or a Dockerfile names it
tag_of() {
	grep -hoE "(image:|FROM) $1:[^ ]+" "$root"/compose/*.yml "$root/keycloak/Dockerfile" | head -n 1 | cut -d' ' -f2
}

# begin NAME: a fresh folder with the recipe
begin() {
	context=$work/$1
	rm -rf "$context"
	mkdir -p "$context"
	cp -r "$here/$1/." "$context"
}

build() {
	DOCKER_BUILDKIT=1 docker build -q -t "$(tag_of "$1")" "$context" > /dev/null
	docker images --format '{{.Repository}}:{{.Tag}} {{.Size}} (stand-in)' "$(tag_of "$1")"
}

only() {
	[ -e "$1" ] || { echo "$1 is missing: $2" >&2; exit 1; }
}

mongo() {
	begin mongo
	only "$root/laboratory/target/test-classes/io/mitosis/lab/mongo" "./mvnw -pl laboratory -am package -DskipTests builds it"
	mkdir -p "$context/classes" "$context/lib"
	cp -r "$root/laboratory/target/classes/." "$root/laboratory/target/test-classes/." "$context/classes"
	cp "$root"/laboratory/target/lib/{mongo-java-server,h2,netty,kafka-clients,slf4j,jspecify}*.jar "$context/lib"
	build mongo
}

kafka() {
	begin kafka
	only "$(echo "$cache"/kafka-4*[0-9])" "./lab up fetches it"
	mkdir "$context/libs"
	cp "$cache"/kafka-4*[0-9]/*.jar "$context/libs"
	build apache/kafka
}

keycloak() {
	begin keycloak
	zip=$HOME/.m2/repository/org/keycloak/keycloak-quarkus-dist/26.7.3/keycloak-quarkus-dist-26.7.3.zip
	only "$zip" "./lab up fetches it"
	(cd "$context" && "$jdk/bin/jar" xf "$zip" && mv keycloak-26* keycloak)
	build quay.io/keycloak/keycloak
}

mailpit() {
	begin mailpit
	cp "$cache"/mail-*[0-9]/greenmail-standalone-*.jar "$context/greenmail-standalone.jar"
	"$jdk/bin/javac" -cp "$context/greenmail-standalone.jar" -d "$context/classes" "$context/Mailpit.java"
	build axllent/mailpit
}

wiremock() {
	begin wiremock
	cp "$cache"/payments-*[0-9]/wiremock-standalone-*.jar "$context/wiremock-standalone.jar"
	build wiremock/wiremock
}

prometheus() {
	begin prometheus
	cp "$(type -P prometheus)" "$(type -P promtool)" "$context"
	build prom/prometheus
}

grafana() {
	begin grafana
	"$jdk/bin/javac" -d "$context" "$context/Placeholder.java"
	build grafana/grafana
}

for name in "${@:-all}"; do
	if [ "$name" = all ]; then mongo; kafka; keycloak; mailpit; wiremock; prometheus; grafana; else "$name"; fi
done
