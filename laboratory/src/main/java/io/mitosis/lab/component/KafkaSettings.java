package io.mitosis.lab.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.mitosis.lab.system.Link;
import io.mitosis.lab.system.Port;

/// The files that Kafka reads at its start.
///
/// @param folder where they are, beside its data
/// @param port where clients connect
/// @param controllerPort where the broker talks to itself
/// @param links the clients that come through a proxy: each gets a listener of its own, for a broker tells its clients
/// where to connect
record KafkaSettings(Path folder, int port, int controllerPort, List<Link> links) {

	static KafkaSettings of(Workplace workplace, Path folder) {
		return new KafkaSettings(folder, workplace.port(Port.KAFKA), workplace.port(Port.KAFKA_CONTROLLER),
				workplace.home().links().to("kafka"));
	}

	void write() {
		try {
			Files.writeString(this.folder.resolve("server.properties"), server());
			Files.writeString(this.folder.resolve("log4j2.properties"), logging());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Replication 1 because there is one node; the short session lets a restart after
	/// kill -9 not wait for the old one.
	private String server() {
		return """
				process.roles=broker,controller
				node.id=1
				controller.quorum.voters=1@127.0.0.1:%2$d
				listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
				advertised.listeners=CLIENTS://localhost:%1$d%5$s
				listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
				inter.broker.listener.name=CLIENTS
				controller.listener.names=CONTROLLER
				log.dirs=%3$s
				auto.create.topics.enable=false
				offsets.topic.replication.factor=1
				offsets.topic.num.partitions=3
				transaction.state.log.replication.factor=1
				transaction.state.log.min.isr=1
				share.coordinator.state.topic.replication.factor=1
				share.coordinator.state.topic.min.isr=1
				group.initial.rebalance.delay.ms=0
				broker.session.timeout.ms=2000
				broker.heartbeat.interval.ms=500
				log.cleaner.dedupe.buffer.size=16777216
				""".formatted(this.port, this.controllerPort, this.folder.resolve("log").toString().replace('\\', '/'),
				proxied((link) -> "://127.0.0.1:" + link.targetPort()),
				proxied((link) -> "://localhost:" + link.port()), proxied((link) -> ":PLAINTEXT"));
	}

	private String proxied(Function<Link, String> setting) {
		return this.links.stream()
			.map((link) -> "," + link.client().toUpperCase(Locale.ROOT) + setting.apply(link))
			.collect(Collectors.joining());
	}

	private static String logging() {
		return """
				status = warn
				appender.console.type = Console
				appender.console.name = console
				appender.console.layout.type = PatternLayout
				appender.console.layout.pattern = %d %-5p %c{1} %m%n
				rootLogger.level = info
				rootLogger.appenderRef.console.ref = console
				""";
	}

}
