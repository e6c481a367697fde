package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Settings;

/// Grafana, where this machine has it, with the dashboards of the checkout: everybody may look, nobody can log in.
///
/// @param program how it is started here
/// @param wanted whether nobody switched it off
record Grafana(Optional<GrafanaProgram> program, boolean wanted) implements Component {

	private static final String SWITCH = "MITOSIS_GRAFANA";

	static Grafana of(Settings settings) {
		return new Grafana(GrafanaProgram.find(settings.find("GRAFANA_HOME").map(Path::of)),
				Switch.isOn(settings, SWITCH));
	}

	@Override
	public String name() {
		return "grafana";
	}

	@Override
	public String title() {
		return this.program.map((here) -> here.server().getFirst()).map("Grafana (%s)"::formatted).orElse(name());
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.GRAFANA);
	}

	@Override
	public boolean watches() {
		return true;
	}

	@Override
	public Optional<String> absence() {
		if (!this.wanted) {
			return Optional.of("switched off by %s=off".formatted(SWITCH));
		}
		return this.program.isPresent() ? Optional.empty()
				: Optional.of("not installed; put it on the PATH or into GRAFANA_HOME, then ./lab up adds it");
	}

	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		GrafanaProgram here = this.program.orElseThrow();
		List<String> command = new ArrayList<>(here.server());
		command.addAll(List.of("--homepath", here.home().toString()));
		Map<String, String> environment = new HashMap<>(closedDoors());
		environment.putAll(folders(workplace));
		environment.putAll(Map.of("GF_SERVER_HTTP_ADDR", "127.0.0.1", "GF_SERVER_HTTP_PORT",
				String.valueOf(instance.port()), "GF_SERVER_DOMAIN", "localhost", "GF_LOG_MODE", "console",
				"PROMETHEUS_URL", workplace.addresses().http(Port.PROMETHEUS).toString(), "SCRAPE_INTERVAL", "5s"));
		environment.putAll(others(workplace.addresses().settings()));
		return new Launch(command, workplace.home().data(name()), environment, workplace.home().log(instance.name()));
	}

	private Map<String, String> folders(Workplace workplace) {
		Path data = workplace.home().data(name());
		Path ours = workplace.home().checkout().resolve("grafana");
		return Map.of("GF_PATHS_DATA", data.toString(), "GF_PATHS_LOGS", data.resolve("logs").toString(),
				"GF_PATHS_PLUGINS", data.resolve("plugins").toString(), "GF_PATHS_PROVISIONING",
				ours.resolve("provisioning").toString(), "DASHBOARDS", ours.resolve("dashboards").toString(),
				"GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH", ours.resolve("dashboards/happy-users.json").toString());
	}

	/// It asks nobody outside for anything, and has no users; a viewer may try a query
	/// out, but saves nothing.
	private static Map<String, String> closedDoors() {
		Map<String, String> doors = new HashMap<>();
		List.of("GF_ANALYTICS_REPORTING_ENABLED", "GF_ANALYTICS_CHECK_FOR_UPDATES",
				"GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES", "GF_ANALYTICS_FEEDBACK_LINKS_ENABLED",
				"GF_NEWS_NEWS_FEED_ENABLED", "GF_USERS_ALLOW_SIGN_UP", "GF_AUTH_BASIC_ENABLED")
			.forEach((name) -> doors.put(name, "false"));
		List.of("GF_AUTH_ANONYMOUS_ENABLED", "GF_AUTH_DISABLE_LOGIN_FORM", "GF_USERS_VIEWERS_CAN_EDIT",
				"GF_SECURITY_DISABLE_GRAVATAR", "GF_PLUGINS_PREINSTALL_DISABLED",
				"GF_PLUGINS_PUBLIC_KEY_RETRIEVAL_DISABLED")
			.forEach((name) -> doors.put(name, "true"));
		doors.put("GF_AUTH_ANONYMOUS_ORG_ROLE", "Viewer");
		return doors;
	}

	/// Where traces and logs are, for those who have such things.
	private static Map<String, String> others(Settings settings) {
		return Map.of("TEMPO_URL", settings.find("TEMPO_URL").orElse("http://localhost:3200"), "LOKI_URL",
				settings.find("LOKI_URL").orElse("http://localhost:3100"));
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new HttpProbe(URI.create("http://localhost:%d/api/health".formatted(instance.port())));
	}

}
