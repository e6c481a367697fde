package io.mitosis.lab.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;

/// Makes the request of a number: a fifth of them good, most spoilt in one way, some in two.
///
/// @param operations what there is to ask
/// @param cast who asks, and about what
/// @param seed where all chance comes from
record Drafts(List<Operation> operations, Cast cast, long seed) {

	private static final List<Who> ANYBODY = List.of(Who.NOBODY, Who.MEMBER, Who.OTHER, Who.SUSPENDED, Who.SUPPORT,
			Who.ADMIN);

	/// Staff keep what is their own.
	private static final List<Who> MEMBERS = List.of(Who.NOBODY, Who.MEMBER, Who.MEMBER, Who.OTHER, Who.SUSPENDED);

	private static final List<Who> LEAVERS = List.of(Who.NOBODY, Who.SUSPENDED, Who.LEAVER);

	Draft of(int number) {
		RandomGenerator random = new SplittableRandom(this.seed * 1_000_003 + number);
		Draft draft = good(Oddities.pick(this.operations, random), random);
		int mutations = Math.min(random.nextInt(5), 3);
		for (int i = 0; i < Math.min(mutations, 2); i++) {
			Mutations.spoil(draft, random);
		}
		return draft;
	}

	private Draft good(Operation operation, RandomGenerator random) {
		String id = operation.hasId() ? this.cast.id(operation, random) : "";
		Draft draft = new Draft(operation, caller(operation, random),
				operation.path().replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id)));
		Sentences sentences = new Sentences(operation.document());
		this.cast.person(draft.caller).ifPresent((person) -> draft.set("Authorization", "Bearer " + person.token()));
		operation.parameters("query").stream().filter((each) -> random.nextInt(3) == 0).forEach((each) -> {
			String name = each.path("name").asString();
			String value = name.equals("after") ? "" : sentences.value(name, each.path("schema"), random).asString("1");
			draft.query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
		});
		operation.parameters("header").forEach((each) -> header(draft, each.path("name").asString(), random));
		operation.body().ifPresent((content) -> {
			draft.set("Content-Type", content.type());
			draft.json = sentences.value("", content.schema(), random);
		});
		return draft;
	}

	private void header(Draft draft, String name, RandomGenerator random) {
		switch (name) {
			case "If-Match" -> draft.set(name,
					this.cast.person(draft.caller)
						.flatMap((person) -> person.get("/api/v1/users/me").header("ETag"))
						.orElse("\"0\""));
			case "Idempotency-Key" -> draft.set(name, new UUID(random.nextLong(), random.nextLong()).toString());
			default -> {
			}
		}
	}

	private static Who caller(Operation operation, RandomGenerator random) {
		if (operation.isFarewell()) {
			return Oddities.pick(LEAVERS, random);
		}
		boolean own = operation.changes() && operation.role().equals("member");
		Who likely = switch (operation.role()) {
			case "admin" -> Who.ADMIN;
			case "support" -> Who.SUPPORT;
			case "" -> Who.NOBODY;
			default -> Who.MEMBER;
		};
		return random.nextInt(3) > 0 ? likely : Oddities.pick(own ? MEMBERS : ANYBODY, random);
	}

}
