package io.mitosis.lab.mongo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/// Lets each user into its own database only, as MongoDB with `--auth` does: SCRAM-SHA-256, error 18 for a wrong
/// password, error 13 for what is not allowed.
final class GuardedBackend extends DurableBackend {

	private static final AttributeKey<Authentication> CONVERSATION = AttributeKey.valueOf("conversation");

	private static final Set<String> GREETINGS = Set.of("hello", "isMaster", "ismaster");

	private static final Set<String> OPEN = Set.of("ping", "buildInfo", "endSessions");

	private final List<DatabaseUser> users;

	GuardedBackend(Path file, List<DatabaseUser> users) {
		super(file);
		this.users = List.copyOf(users);
	}

	@Override
	public Document handleMessage(MongoMessage message) {
		String command = message.getDocument().keySet().iterator().next();
		if (GREETINGS.contains(command)) {
			return withMechanism(message.getDocument(), super.handleMessage(message));
		}
		return switch (command) {
			case "saslStart" -> begin(message);
			case "saslContinue" -> conversation(message.getChannel())
				.orElseThrow(() -> new MongoServerError(17, "ProtocolError", "No SASL session state found"))
				.reply(message.getDocument());
			default -> {
				check(message.getChannel(), message.getDatabaseName(), command);
				yield super.handleMessage(message);
			}
		};
	}

	/// The first greeting of a connection comes in the older form.
	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		if (!GREETINGS.contains(command)) {
			check(channel, database, command);
		}
		return withMechanism(query, super.handleCommand(channel, database, command, query));
	}

	private static Document withMechanism(Document greeting, Document reply) {
		return (greeting.get("saslSupportedMechs") != null)
				? reply.append("saslSupportedMechs", List.of("SCRAM-SHA-256")) : reply;
	}

	private Document begin(MongoMessage message) {
		String database = message.getDatabaseName();
		String said = new String(Authentication.payload(message.getDocument()), StandardCharsets.UTF_8);
		Authentication conversation = this.users.stream()
			.filter((user) -> user.database().equals(database) && said.contains("n=" + user.name() + ","))
			.findFirst()
			.map(Authentication::new)
			.orElseThrow(() -> new MongoServerError(18, "AuthenticationFailed", "Authentication failed."));
		message.getChannel().attr(CONVERSATION).set(conversation);
		return conversation.reply(message.getDocument());
	}

	private void check(Channel channel, String database, String command) {
		if (this.users.isEmpty() || OPEN.contains(command)) {
			return;
		}
		DatabaseUser user = conversation(channel).flatMap(Authentication::authenticated)
			.orElseThrow(() -> unauthorized("Command %s requires authentication".formatted(command)));
		if (!user.mayUse(database)) {
			throw unauthorized("not authorized on %s to execute command %s".formatted(database, command));
		}
	}

	private static Optional<Authentication> conversation(Channel channel) {
		return Optional.ofNullable(channel.attr(CONVERSATION).get());
	}

	private static MongoServerError unauthorized(String why) {
		return new MongoServerError(13, "Unauthorized", why);
	}

}
