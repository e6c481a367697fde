# One of our five programs: docker build --build-arg MODULE=gateway -t mitosis/gateway:0.1.0-SNAPSHOT .
#
#   MODULE             discovery, gateway, user-service, billing-service or notification-service
#   JAR=source         (default) Maven builds the jars in here; --secret id=maven-settings,src=… for a mirror, and
#                      --build-arg MVNW_REPOURL=… where Maven itself comes from one
#   JAR=host           takes MODULE/target/MODULE.jar, which ./mvnw built beside this file
#   --target aot       the same with an ahead-of-time cache, trained in the build: starts with a third less work, ships 110 MB more
#
# See docs/adr/0030-one-dockerfile.md.
ARG MODULE
ARG JAR=source

# Here and not in the next stage, so that a jar built on the host does not count as a change of the sources.
FROM eclipse-temurin:25-jdk AS sources
WORKDIR /sources
COPY . .
RUN rm -rf */target keycloak

# All five at once: their images share this stage, and one run of Maven is cheaper than five.
FROM eclipse-temurin:25-jdk AS built
ARG MVNW_REPOURL
WORKDIR /sources
COPY --from=sources /sources .
RUN --mount=type=cache,target=/root/.m2 --mount=type=secret,id=maven-settings,target=/run/secrets/settings.xml \
	sh ./mvnw -B -ntp -q $([ -f /run/secrets/settings.xml ] && echo -s /run/secrets/settings.xml) package \
		-Dmaven.test.skip=true -am -pl discovery,gateway,user-service,billing-service,notification-service

FROM built AS jar-source
ARG MODULE
RUN cp "$MODULE/target/$MODULE.jar" /app.jar

FROM eclipse-temurin:25-jdk AS jar-host
ARG MODULE
COPY ${MODULE}/target/${MODULE}.jar /app.jar

FROM jar-${JAR} AS layers
RUN java -Djarmode=tools -jar /app.jar extract --layers --destination /layers

# Where each listens, and where its health is.
FROM eclipse-temurin:25-jre AS at-discovery
ENV HEALTH_PORT=8761
EXPOSE 8761

FROM eclipse-temurin:25-jre AS at-gateway
ENV HEALTH_PORT=8079
EXPOSE 8080 8079

FROM eclipse-temurin:25-jre AS at-user-service
ENV HEALTH_PORT=8081
EXPOSE 8081

FROM eclipse-temurin:25-jre AS at-billing-service
ENV HEALTH_PORT=8082
EXPOSE 8082

FROM eclipse-temurin:25-jre AS at-notification-service
ENV HEALTH_PORT=8083
EXPOSE 8083

# What changes rarely comes first; a change of our code is the last layer alone.
FROM at-${MODULE} AS run
ARG MODULE
WORKDIR /app
# The heap is half of the limit: what else a JVM needs (classes, code, threads, buffers) is about 140 MB here. An address is
# remembered for 5 s, not 30, for a container comes back with another one.
RUN printf '%s\n' -XX:MaxRAMPercentage=50 -Dsun.net.inetaddr.ttl=5 -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k \
	-XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED > java.options
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
ENV MALLOC_ARENA_MAX=2
USER 10001:10001
# Bash speaks enough HTTP to ask for readiness; the image needs no curl.
HEALTHCHECK --interval=5s --timeout=3s --start-period=90s --retries=3 CMD ["bash", "-c", \
	"exec 3<> /dev/tcp/127.0.0.1/$HEALTH_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# In this form java is process 1, so that SIGTERM reaches it and it drains.
ENTRYPOINT ["java", "@java.options", "-jar", "app.jar"]
LABEL org.opencontainers.image.title="mitosis/${MODULE}" \
	org.opencontainers.image.description="A program of Mitosis, a distributed system to run, break, watch and repair" \
	org.opencontainers.image.licenses="Apache-2.0" \
	org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre"

# Starts until everything is wired, with settings of nothing that exists, and writes down what the JVM loaded.
FROM run AS trained
USER 0:0
RUN MITOSIS_EUREKA_PASSWORD=training MITOSIS_USER_SERVICE_SECRET=training EUREKA_CLIENT_ENABLED=false \
	java @java.options -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar app.jar

FROM run AS aot
COPY --from=trained /app/app.aot ./
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=app.aot", "-jar", "app.jar"]

# What a build without --target makes.
FROM run
