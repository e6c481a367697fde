package io.mitosis.lab.component;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.mitosis.lab.process.Launch;
import io.mitosis.lab.process.Programs;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.Settings;

/// Prometheus, where this machine has it, with the rules of the checkout and three days of figures in the home.
///
/// @param program the `prometheus` on the PATH
/// @param wanted whether nobody switched it off
record Prometheus(Optional<Path> program, boolean wanted) implements Component {

	private static final String SWITCH = "MITOSIS_PROMETHEUS";

	static Prometheus of(Settings settings) {
		return new Prometheus(Programs.find("prometheus"), Switch.isOn(settings, SWITCH));
	}

	@Override
	public String name() {
		return "prometheus";
	}

	@Override
	public String title() {
		return this.program.map(Path::toString).map("Prometheus (%s)"::formatted).orElse(name());
	}

	@Override
	public List<Port> ports() {
		return List.of(Port.PROMETHEUS);
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
				: Optional.of("not installed; apt install prometheus (or brew), then ./lab up adds it");
	}

	@Override
	public void prepare(Workplace workplace) {
		PrometheusFolder.of(workplace).write();
	}

	/// These flags are those of 2.x and of 3.x.
	@Override
	public Launch launch(Workplace workplace, Instance instance) {
		PrometheusFolder folder = PrometheusFolder.of(workplace);
		return new Launch(
				List.of(this.program.orElseThrow().toString(), "--config.file=" + folder.configuration(),
						"--storage.tsdb.path=" + folder.resolve("tsdb"), "--storage.tsdb.retention.time=3d",
						"--storage.tsdb.retention.size=512MB", "--web.listen-address=127.0.0.1:" + instance.port(),
						"--web.external-url=http://localhost:" + instance.port(),
						"--web.user-assets=" + docs(workplace), "--enable-feature=exemplar-storage"),
				folder.path(), Map.of(), workplace.home().log(instance.name()));
	}

	/// Dashboards lead to the runbooks in it, at `/user/runbooks`.
	private static Path docs(Workplace workplace) {
		return workplace.home().checkout().resolve("docs");
	}

	@Override
	public Probe readiness(Workplace workplace, Instance instance) {
		return new HttpProbe(URI.create("http://localhost:%d/-/ready".formatted(instance.port())));
	}

}
