package io.mitosis.lab.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.system.Addresses;
import io.mitosis.lab.system.LabException;

/// Reads pages of lists that grow, near their beginning and near their end.
final class PagesBench implements AutoCloseable {

	static final String LIMIT = """
			Limited by the way through the gateway as long as every page is one look into an index; a list whose deep \
			pages take longer than its first, or longer the more there is, lacks one.""";

	private static final int LARGEST_ON_STAND_IN = 10_000;

	private static final int WARM_UP = 10;

	private static final int READS = 50;

	/// Always the same person, so that sowing can go on after it was broken off.
	private static final Newcomer OWNER = new Newcomer("bench-pages@example.com", "a-good-password", "Bench Pages",
			"DE");

	private final Addresses addresses;

	private final Seedbed seedbed;

	private final Database database;

	PagesBench(Addresses addresses) {
		this.addresses = addresses;
		this.seedbed = new Seedbed(addresses.mongodb());
		this.database = this.seedbed.database();
	}

	/// @param sizes how many there shall be, ascending
	/// @param lists which lists, by what they hold
	/// @param force also what would take the stand-in for ever
	/// @param keep leaves what was sown
	/// @return the report, line by line
	List<String> measure(List<Integer> sizes, List<String> lists, boolean force, boolean keep) {
		if (this.database.isStandIn() && !force && sizes.getLast() > LARGEST_ON_STAND_IN) {
			throw new LabException(
					"This is %s; more than %,d need --force".formatted(this.database.title(), LARGEST_ON_STAND_IN));
		}
		Member member = Member.registered(this.addresses, OWNER);
		List<Field> fields = Field.named(lists, UUID.fromString(member.id()));
		List<String> lines = new ArrayList<>(List.of("Measured on " + this.database.title()));
		lines.addAll(measure(sizes, fields, member));
		if (!keep) {
			fields.forEach((field) -> field.clear(this.seedbed));
		}
		lines.add(LIMIT);
		return lines;
	}

	private List<String> measure(List<Integer> sizes, List<Field> fields, Member member) {
		int present = fields.stream().mapToInt((field) -> field.count(this.seedbed)).max().orElse(0);
		Member sam = Member.named(this.addresses, "sam");
		List<PageTimes> times = sizes.stream().filter((size) -> size >= present).flatMap((size) -> {
			fields.forEach((field) -> field.grow(this.seedbed, size));
			return fields.stream().flatMap((field) -> times(field, sam, member, size));
		}).toList();
		List<String> lines = new ArrayList<>(new PageTable(times).lines());
		sizes.stream()
			.filter((size) -> size < present)
			.forEach((size) -> lines.add("%,d not measured: %,d are left from before".formatted(size, present)));
		return lines;
	}

	/// The directory is support's to read, what a person has their own.
	private static Stream<PageTimes> times(Field field, Member support, Member owner, int size) {
		String list = "/" + field.what();
		int length = Math.min(size, field.reach());
		return field.place().equals(Seed.USERS)
				? Stream.of(times(support, list, size, length),
						times(support, list + "?status=ACTIVE&country=DE", size, length))
				: Stream.of(times(owner, list, size, length));
	}

	private static PageTimes times(Member reader, String list, int size, int length) {
		String path = "/api/v1" + list;
		String behind = path + (list.contains("?") ? "&" : "?") + "after=";
		return new PageTimes(list, size, median(reader, path), median(reader, behind + Field.behind(length / 2)),
				median(reader, behind + Field.behind(length / 10 * 9)));
	}

	private static Duration median(Member reader, String path) {
		List<Duration> reads = IntStream.range(0, WARM_UP + READS).mapToObj((turn) -> read(reader, path)).toList();
		return new Distribution(reads.subList(WARM_UP, reads.size())).percentile(50);
	}

	private static Duration read(Member reader, String path) {
		Answer answer = reader.get(path);
		if (answer.status() != 200 || answer.json().path("items").isEmpty()) {
			throw new LabException("%s was answered by %d with %d entries".formatted(path, answer.status(),
					answer.json().path("items").size()));
		}
		return answer.took();
	}

	@Override
	public void close() {
		this.seedbed.close();
	}

}
