package io.mitosis.discovery;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/// A registry in a process of its own, for Eureka keeps its state in static fields.
final class Registry {

	private static final String PASSWORD = "secret";

	private final String host;

	private final int port;

	private final String peers;

	private final RestClient client;

	private @Nullable Process process;

	Registry(String host, int port, String peers) {
		this.host = host;
		this.port = port;
		this.peers = peers;
		this.client = RestClient.builder()
			.baseUrl("http://%s:%d".formatted(host, port))
			.defaultHeaders((headers) -> headers.setBasicAuth("eureka", PASSWORD))
			.build();
	}

	void start() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"),
				DiscoveryApplication.class.getName());
		builder.environment()
			.putAll(Map.of("SPRING_PROFILES_ACTIVE", "peers", "EUREKA_URL", this.peers, "EUREKA_INSTANCE_HOSTNAME",
					this.host, "SERVER_PORT", String.valueOf(this.port), "SERVER_ADDRESS", "127.0.0.1",
					"MITOSIS_EUREKA_PASSWORD", PASSWORD));
		this.process = builder.redirectErrorStream(true)
			.redirectOutput(new File("target/registry-%s.log".formatted(this.host)))
			.start();
	}

	void kill() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

	boolean answers() {
		try {
			this.client.get().uri("/actuator/health/readiness").retrieve().toBodilessEntity();
			return true;
		}
		catch (ResourceAccessException | RestClientResponseException ex) {
			return false;
		}
	}

	void register(String application) {
		Map<String, Object> instance = Map.of("instanceId", application, "hostName", "127.0.0.1", "app", application,
				"ipAddr", "127.0.0.1", "vipAddress", application, "status", "UP", "port",
				Map.of("$", 1, "@enabled", "true"), "dataCenterInfo",
				Map.of("@class", "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name", "MyOwn"));
		this.client.post()
			.uri("/eureka/apps/" + application)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("instance", instance))
			.retrieve()
			.toBodilessEntity();
	}

	boolean knows(String application) {
		try {
			this.client.get().uri("/eureka/apps/" + application).retrieve().toBodilessEntity();
			return true;
		}
		catch (HttpClientErrorException.NotFound ex) {
			return false;
		}
	}

}
