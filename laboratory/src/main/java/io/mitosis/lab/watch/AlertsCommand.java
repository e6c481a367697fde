package io.mitosis.lab.watch;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import io.mitosis.lab.alert.Prometheus;
import io.mitosis.lab.component.Component;
import io.mitosis.lab.component.Components;
import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Port;
import io.mitosis.lab.system.SystemOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Tells what fires; ends with 1 when something does.
@Command(name = "alerts", description = "Tell which alerts fire, since when, and what to do (needs Prometheus)")
public final class AlertsCommand implements Callable<Integer> {

	@Mixin
	private final SystemOption system = new SystemOption();

	@Spec
	private CommandSpec command = CommandSpec.create();

	@Override
	public Integer call() {
		List<Alert> alerts = new Alerts(new Prometheus(this.system.addresses().http(Port.PROMETHEUS))).active()
			.orElseThrow(() -> new LabException(without()));
		PrintWriter out = this.command.commandLine().getOut();
		alerts.forEach((alert) -> tell(alert, out));
		boolean fires = alerts.stream().anyMatch(Alert::firing);
		if (!fires) {
			out.println(alerts.isEmpty() ? "No alert fires." : "No alert fires yet.");
		}
		out.flush();
		return fires ? 1 : 0;
	}

	private static void tell(Alert alert, PrintWriter out) {
		out.printf("%-7s %s, %s for %s%n", alert.severity(), alert.name(), alert.firing() ? "fires" : "is pending",
				alert.age(Instant.now()));
		out.printf("        %s%n", alert.summary());
		out.printf("        %s%n%n", alert.runbook());
	}

	private String without() {
		String reason = Components.of(this.system.settings())
			.find("prometheus")
			.flatMap(Component::absence)
			.orElse("./lab start prometheus");
		return "There is no Prometheus at %s: %s".formatted(this.system.addresses().http(Port.PROMETHEUS), reason);
	}

}
