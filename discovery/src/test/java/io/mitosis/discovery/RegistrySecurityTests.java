package io.mitosis.discovery;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "MITOSIS_EUREKA_PASSWORD=secret", "server.address=127.0.0.1" })
class RegistrySecurityTests {

	private static final Map<String, Object> INSTANCE = Map.of("instance",
			Map.of("instanceId", "intruder:1", "hostName", "127.0.0.1", "app", "USER-SERVICE", "ipAddr", "127.0.0.1",
					"vipAddress", "user-service", "status", "UP", "port", Map.of("$", 1, "@enabled", "true"),
					"dataCenterInfo",
					Map.of("@class", "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name", "MyOwn")));

	private final RestTestClient client;

	RegistrySecurityTests(@LocalServerPort int port) {
		this.client = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
	}

	@Test
	void refusesAnInstanceWithoutThePassword() {
		register("wrong").expectStatus().isUnauthorized();
		this.client.get().uri("/eureka/apps").exchange().expectStatus().isUnauthorized();
	}

	@Test
	void registersAnInstanceWithThePassword() {
		register("secret").expectStatus().isNoContent();

		this.client.get()
			.uri("/eureka/apps/USER-SERVICE")
			.headers((headers) -> headers.setBasicAuth("eureka", "secret"))
			.exchange()
			.expectStatus()
			.isOk();
	}

	@Test
	void showsItsHealthToEverybody() {
		this.client.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
	}

	@Test
	void showsItsMetricsToEverybodyWhoReachesItsPort() {
		this.client.get()
			.uri("/actuator/prometheus")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody(String.class)
			.value((metrics) -> assertThat(metrics)
				.contains("process_uptime_seconds{application=\"discovery\",instance=\"discovery\"}"));
	}

	@Test
	void comparesThePasswordWithoutASlowHash(@Autowired UserDetailsService instances) {
		register("secret").expectStatus().isNoContent();

		assertThat(instances.loadUserByUsername("eureka").getPassword()).isEqualTo("{noop}secret");
	}

	private RestTestClient.ResponseSpec register(String password) {
		return this.client.post()
			.uri("/eureka/apps/USER-SERVICE")
			.headers((headers) -> headers.setBasicAuth("eureka", password))
			.contentType(MediaType.APPLICATION_JSON)
			.body(INSTANCE)
			.exchange();
	}

}
