package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
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

	private static Map<String, String> environment(Workplace workplace) {
		return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD",
				workplace.setting("MITOSIS_KEYCLOAK_ADMIN_PASSWORD"), "MITOSIS_USER_SERVICE_SECRET",
				workplace.setting("MITOSIS_USER_SERVICE_SECRET"), "MITOSIS_ORIGIN",
				workplace.addresses().origin().toString(), "SMTP_HOST", "127.0.0.1", "SMTP_PORT",
				String.valueOf(workplace.port(Port.SMTP)));
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
