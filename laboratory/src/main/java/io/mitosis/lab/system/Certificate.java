package io.mitosis.lab.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.jspecify.annotations.Nullable;

/// The self-signed certificate of a system's gateway, for `localhost` and `127.0.0.1` alone.
///
/// It signs nothing but itself, so whoever trusts it trusts this one gateway.
///
/// @param folder where it lies, with its key
public record Certificate(Path folder) {

	private static final String ALIAS = "mitosis";

	private static final int DAYS = 365;

	/// What is left when a start makes a new one.
	private static final Duration RENEWAL = Duration.ofDays(30);

	private static final char[] CHANGEIT = "changeit".toCharArray(); // of every JDK's own
																		// certificates

	/// Certificate and key (PKCS #12).
	public Path keyStore() {
		return this.folder.resolve("keystore.p12");
	}

	/// The certificate alone, for clients.
	public Path pem() {
		return this.folder.resolve("certificate.pem");
	}

	/// Makes one unless there is one that lasts.
	public Certificate make() {
		try {
			if (read().filter((certificate) -> lasts(certificate, Instant.now())).isEmpty()) {
				Files.createDirectories(this.folder);
				newPassword();
				newKey();
				Files.writeString(pem(), pem(read().orElseThrow()));
			}
			return this;
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new LabException("No certificate can be made in " + this.folder, ex);
		}
	}

	static boolean lasts(X509Certificate certificate, Instant now) {
		return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWAL));
	}

	/// Of the key store; only its owner can read it.
	public String password() {
		try {
			return Files.readString(passwordFile());
		}
		catch (IOException ex) {
			throw new LabException("The password of the certificate is not in " + this.folder, ex);
		}
	}

	/// Makes this program trust it, besides what Java trusts.
	public void trust() {
		try {
			KeyStore trusted = KeyStore
				.getInstance(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts").toFile(), CHANGEIT);
			trusted.setCertificateEntry(ALIAS, read().orElseThrow(() -> missing(null)));
			TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			managers.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, managers.getTrustManagers(), null);
			SSLContext.setDefault(context);
		}
		catch (IOException | GeneralSecurityException ex) {
			throw missing(ex);
		}
	}

	private LabException missing(@Nullable Exception cause) {
		return new LabException("The certificate in %s cannot be read: delete that folder, then ./lab up --https"
			.formatted(this.folder), cause);
	}

	/// Whether there is something to trust.
	boolean exists() {
		return Files.exists(keyStore());
	}

	/// What is there; empty when there is nothing that can be used.
	Optional<X509Certificate> read() throws IOException, GeneralSecurityException {
		if (!Files.exists(keyStore()) || !Files.exists(passwordFile())) {
			return Optional.empty();
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(keyStore())) {
			store.load(in, password().toCharArray());
		}
		return Optional.ofNullable((X509Certificate) store.getCertificate(ALIAS));
	}

	private void newPassword() throws IOException {
		byte[] random = new byte[16];
		new SecureRandom().nextBytes(random);
		// a temporary file is made with mode 600, and keeps it when it is moved
		Path written = Files.createTempFile(this.folder, "password", ".new");
		Files.writeString(written, HexFormat.of().formatHex(random));
		Files.move(written, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
	}

	private void newKey() throws IOException {
		Files.deleteIfExists(keyStore());
		Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
		Process process = new ProcessBuilder(
				List.of(keytool.toString(), "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
						"-dname", "CN=localhost, O=Mitosis", "-ext", "SAN=dns:localhost,ip:127.0.0.1", "-ext",
						"EKU=serverAuth", "-validity", String.valueOf(DAYS), "-storetype", "PKCS12", "-keystore",
						keyStore().toString(), "-storepass:file", passwordFile().toString()))
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
		if (!Files.exists(keyStore())) {
			throw new LabException("keytool made no certificate: " + said.strip());
		}
	}

	private Path passwordFile() {
		return this.folder.resolve("password");
	}

	private static String pem(X509Certificate certificate) throws GeneralSecurityException {
		String lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(certificate.getEncoded());
		return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(lines);
	}

}
