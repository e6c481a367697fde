package io.mitosis.journeys;

/// One request under load, and whether it was answered as it should be.
///
/// @param method GET is what only reads
/// @param path where it went
/// @param answer the status, or why none came
/// @param isGood whether status and body were right
record Exchange(String method, String path, String answer, boolean isGood) {

	boolean isRead() {
		return this.method.equals("GET");
	}

	boolean isBad() {
		return !this.isGood;
	}

	/// Whether nothing at all was answered: the connection ended, or none was made.
	boolean isUnanswered() {
		return !this.answer.matches("\\d{3}.*");
	}

	@Override
	public String toString() {
		return "%s %s: %s".formatted(this.method, this.path, this.answer);
	}

}
