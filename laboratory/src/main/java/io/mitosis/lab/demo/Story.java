package io.mitosis.lab.demo;

/// Something that happens to one person across all services.
interface Story {

	/// Lets it happen and tells it.
	void play();

	/// Whom it happened to, for `./lab follow`.
	String person();

}
