package io.mitosis.defaults.events;

/// Two records of one service claim the same event type, so nobody could say which one a handler means.
class AmbiguousEventTypeException extends RuntimeException {

	AmbiguousEventTypeException(String type, Class<?> one, Class<?> other) {
		super("The event type %s is claimed by %s and by %s; keep one of them.".formatted(type, one.getName(),
				other.getName()));
	}

}
