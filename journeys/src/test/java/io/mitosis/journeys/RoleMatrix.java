package io.mitosis.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The rows of `role-matrix.txt`.
final class RoleMatrix {

	private static final String NOT_ASKED = "-";

	private RoleMatrix() {
	}

	static List<Row> rows() {
		try (InputStream file = Objects.requireNonNull(RoleMatrix.class.getResourceAsStream("/role-matrix.txt"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(Row::parse)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Every question that is asked, in the order of the rows.
	static Stream<Question> questions() {
		return rows().stream()
			.flatMap((row) -> row.answers()
				.entrySet()
				.stream()
				.map((answer) -> new Question(row, answer.getKey(), answer.getValue())));
	}

	/// One operation and the status that it has for each caller who is asked.
	record Row(String method, String path, String body, Map<Caller, Integer> answers) {

		private static final int FIRST_ANSWER = 3;

		static Row parse(String line) {
			String[] cells = line.trim().split("\\s+");
			Map<Caller, Integer> answers = new EnumMap<>(Caller.class);
			for (Caller caller : Caller.values()) {
				String cell = cells[FIRST_ANSWER + caller.ordinal()];
				if (!cell.equals(NOT_ASKED)) {
					answers.put(caller, Integer.valueOf(cell));
				}
			}
			return new Row(cells[0], cells[1], cells[2].equals(NOT_ASKED) ? "" : cells[2], answers);
		}

		/// The operation whatever its variables are called.
		String operation() {
			return operation(this.method, this.path);
		}

		static String operation(String method, String path) {
			return method + " " + path.replaceAll("\\{[^}]+}", "{}");
		}

	}

	/// One cell of the matrix.
	record Question(Row row, Caller caller, int status) {

		@Override
		public String toString() {
			return "%s: %s %s is answered %d".formatted(this.caller, this.row.method(), this.row.path(), this.status);
		}

	}

}
