package io.mitosis.defaults.events;

/// The service's events and listeners contradict each other; its message is the sentence that stops the start.
class EventSetupException extends RuntimeException {

	EventSetupException(String sentence) {
		super(sentence);
	}

}
