package io.mitosis.notification.stream;

/// A `Last-Event-ID` that was never an id of ours.
class InvalidLastEventIdException extends RuntimeException {

}
