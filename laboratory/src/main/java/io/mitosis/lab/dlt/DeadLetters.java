package io.mitosis.lab.dlt;

import java.util.List;
import java.util.Set;

import io.mitosis.lab.system.LabException;

/// All dead letters of a system, and which of them were replayed. One thread only.
public final class DeadLetters implements AutoCloseable {

	private static final String SUFFIX = ".dlt";

	private final WholeTopics topics;

	/// Looks at a broker.
	///
	/// @throws io.mitosis.lab.client.AwayException by every method if no broker answers
	public DeadLetters(String bootstrapServers) {
		this.topics = new WholeTopics(bootstrapServers);
	}

	/// Those that nobody has replayed, in the order of their topics.
	public List<DeadLetter> unreplayed() {
		Set<Place> replayed = replayed();
		return read(topics()).filter(replayed);
	}

	/// Those of one topic that nobody has replayed.
	///
	/// @throws LabException when there is no such topic, or never was a letter in it
	List<DeadLetter> unreplayed(String topic) {
		Found letters = read(List.of(known(topic)));
		if (letters.all().isEmpty()) {
			throw new LabException("There is no dead letter in %s".formatted(topic));
		}
		return letters.filter(replayed());
	}

	/// The letter at a place, replayed or not.
	///
	/// @throws LabException when there is none
	DeadLetter at(Place place) {
		return read(List.of(known(place.topic()))).all()
			.stream()
			.filter((letter) -> letter.place().equals(place))
			.findFirst()
			.orElseThrow(() -> new LabException("There is no dead letter at %s".formatted(place)));
	}

	/// Whether a topic exists, of whatever kind.
	boolean isTopic(String name) {
		return this.topics.names().contains(name);
	}

	@Override
	public void close() {
		this.topics.close();
	}

	private String known(String topic) {
		List<String> known = topics();
		if (!known.contains(topic)) {
			throw new LabException("No dead-letter topic is called '%s'; there %s".formatted(topic,
					known.isEmpty() ? "is none" : "are " + String.join(", ", known)));
		}
		return topic;
	}

	private List<String> topics() {
		return this.topics.names().stream().filter((name) -> name.endsWith(SUFFIX)).sorted().toList();
	}

	private Found read(List<String> topics) {
		return new Found(this.topics.read(topics).stream().map(DeadLetter::new).toList());
	}

	private Set<Place> replayed() {
		return isTopic(Replays.TOPIC) ? Replays.places(this.topics.read(List.of(Replays.TOPIC))) : Set.of();
	}

	/// Letters, replayed or not.
	///
	/// @param all in the order of their places
	private record Found(List<DeadLetter> all) {

		List<DeadLetter> filter(Set<Place> replayed) {
			return this.all.stream().filter((letter) -> !replayed.contains(letter.place())).toList();
		}

	}

}
