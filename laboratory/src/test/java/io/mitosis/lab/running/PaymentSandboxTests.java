package io.mitosis.lab.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.component.Instance;
import io.mitosis.lab.component.Workplace;
import io.mitosis.lab.payment.Charge;
import io.mitosis.lab.payment.PaymentProvider;
import io.mitosis.lab.process.LocalPort;
import io.mitosis.lab.system.Checkout;
import io.mitosis.lab.system.Home;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Ports;
import io.mitosis.lab.system.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PaymentSandboxTests {

	private static final Progress NOBODY = (name, state) -> {
	};

	private final Ports ports = Ports.DEFAULTS.with(Map.of(Port.PAYMENTS, LocalPort.free(1).getFirst().number()));

	private final Component sandbox = Components.of(new Settings(Map.of())).find("payments").orElseThrow();

	@TempDir
	private Path folder;

	@AfterEach
	void stop() {
		new Stopping(new RunningSystem(home(), new Components(List.of(this.sandbox))), NOBODY, Duration.ofSeconds(10))
			.all();
	}

	@Test
	void approvesAChargeAndKeepsItInItsJournal() throws Exception {
		Instant begin = Instant.now();
		start();

		HttpResponse<String> charge = send(HttpRequest.newBuilder(provider().resolve("/charges"))
			.header("Idempotency-Key", "0b54ab9e")
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("""
					{"id": "0b54ab9e", "amount": "19.90", "currency": "EUR", "method": "pm_ok"}
					""")));

		assertThat(charge.statusCode()).isEqualTo(201);
		assertThat(charge.body()).contains("APPROVED");
		assertThat(new PaymentProvider(provider()).journal()).satisfies((journal) -> {
			assertThat(journal.charges()).extracting(Charge::key).containsExactly("0b54ab9e");
			assertThat(journal.begin()).isBetween(begin.minusSeconds(1), Instant.now());
		});
	}

	private void start() {
		this.sandbox.prepare(workplace());
		new Starter(workplace(), NOBODY, Duration.ofMinutes(1)).start(this.sandbox,
				new Instance("payments", this.ports.of(Port.PAYMENTS)));
	}

	private URI provider() {
		return workplace().addresses().payments();
	}

	private Workplace workplace() {
		return Workplace.of(home(), this.ports, new Settings(Map.of()));
	}

	private Home home() {
		return new Home(Checkout.here(), this.folder);
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), BodyHandlers.ofString());
		}
	}

}
