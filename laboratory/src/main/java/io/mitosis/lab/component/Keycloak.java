package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;

/// Keycloak with a database of its own in the home, behind the gateway's `/auth`.
record Keycloak() implements Component {

	@Override
	public String name() {
		return "keycloak";
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT);
	}

	@Override
	public void prepare(Workplace workplace) {
		KeycloakFolder folder = KeycloakFolder.of(workplace);
		folder.refresh(workplace.home().checkout().resolve("keycloak"));
		folder.forgetUnfinishedImport();
	}

	private static String whatTheRealmTells(Workplace workplace) {
		return workplace.addresses().origin() + " " + workplace.port(Port.SMTP);
	}

	@Override
	public Optional<Path> caches(Workplace workplace) {
		return Optional.of(KeycloakFolder.of(workplace).distribution());
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		KeycloakFolder folder = KeycloakFolder.of(workplace);
		return folder.program(workplace.java(instance, folder.home(), environment(workplace)).heap(192))
			.ahead(folder.distribution(), name())
			.run(folder.command("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
					"--http-host=127.0.0.1", "--http-port=" + instance.port(), "--http-management-host=127.0.0.1",
					"--http-management-port=" + workplace.port(Port.KEYCLOAK_MANAGEMENT), "--hostname-strict=false",
					"--proxy-headers=xforwarded"));
	}

	/// What fills the realm at its import.
	private static Map<String, String> environment(Workplace workplace) {
		Map<String, String> environment = new HashMap<>(workplace.addresses().settings().under("MITOSIS_LOGIN_"));
		environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
		environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", workplace.setting("MITOSIS_KEYCLOAK_ADMIN_PASSWORD"));
		environment.put("MITOSIS_USER_SERVICE_SECRET", workplace.setting("MITOSIS_USER_SERVICE_SECRET"));
		environment.put("MITOSIS_ORIGIN", workplace.addresses().origin().toString());
		environment.put("SMTP_HOST", "127.0.0.1");
		environment.put("SMTP_PORT", String.valueOf(workplace.port(Port.SMTP)));
		return environment;
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		URI management = workplace.addresses().keycloakManagement();
		return new HttpProbe(management.resolve("/auth/health/ready"));
	}

	@Override
	public void whenReady(Workplace workplace) {
		KeycloakFolder folder = KeycloakFolder.of(workplace);
		String today = whatTheRealmTells(workplace);
		if (folder.told().filter((yesterday) -> !yesterday.equals(today)).isPresent()) {
			new MovedOrigin(workplace.addresses()).apply();
		}
		folder.tell(today);
	}

}
