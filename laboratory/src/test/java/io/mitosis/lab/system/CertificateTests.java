package io.mitosis.lab.system;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.mitosis.lab.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateTests {

	@TempDir
	private Path folder;

	@Test
	void isForThisMachineAndAYear() throws Exception {
		X509Certificate certificate = made().read().orElseThrow();

		assertThat(certificate.getSubjectAlternativeNames()).extracting((name) -> String.valueOf(name.get(1)))
			.containsExactlyInAnyOrder("localhost", "127.0.0.1");
		assertThat(Duration.between(Instant.now(), certificate.getNotAfter().toInstant()))
			.isBetween(Duration.ofDays(364), Duration.ofDays(366));
		assertThat(certificate.getBasicConstraints()).as("signs no other").isEqualTo(-1);
	}

	@Test
	void isMadeOnce() throws Exception {
		X509Certificate first = made().read().orElseThrow();

		X509Certificate second = made().read().orElseThrow();

		assertThat(second).isEqualTo(first);
	}

	@Test
	void isRenewedAMonthBeforeItsEnd() throws Exception {
		X509Certificate certificate = made().read().orElseThrow();
		Instant end = certificate.getNotAfter().toInstant();

		assertThat(Certificate.lasts(certificate, end.minus(Duration.ofDays(31)))).isTrue();
		assertThat(Certificate.lasts(certificate, end.minus(Duration.ofDays(29)))).isFalse();
	}

	@Test
	void isMadeAgainWhenItsKeyIsLost() throws Exception {
		X509Certificate first = made().read().orElseThrow();
		Files.delete(new Certificate(this.folder).keyStore());

		assertThat(made().read()).isPresent().get().isNotEqualTo(first);
	}

	@Test
	void keepsItsPasswordToItsOwner() throws Exception {
		Path password = this.folder.resolve("password");
		made();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password))).isEqualTo("rw-------");
	}

	@Test
	void isTrustedByThisProgramAndIsTheCertificateThatClientsAreGiven() throws Exception {
		Certificate certificate = made();
		HttpsServer server = serverWith(certificate);
		URI origin = URI.create("https://localhost:" + server.getAddress().getPort());
		try {
			certificate.trust();

			assertThat(new Api(origin).get("/").status()).isEqualTo(204);
			assertThat(certificate.pem()).content().startsWith("-----BEGIN CERTIFICATE-----\n");
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void saysSoWhenThereIsNone() {
		assertThatExceptionOfType(LabException.class).isThrownBy(() -> new Certificate(this.folder).trust())
			.withMessageContaining("./lab up --https");
	}

	private Certificate made() {
		return new Certificate(this.folder).make();
	}

	private static HttpsServer serverWith(Certificate certificate) throws Exception {
		char[] password = certificate.password().toCharArray();
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(certificate.keyStore())) {
			store.load(in, password);
		}
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, password);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys.getKeyManagers(), null, null);
		HttpsServer server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

}
