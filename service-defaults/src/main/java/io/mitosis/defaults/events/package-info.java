/// CloudEvents over Kafka: how an event is named, sent, read, retried and set aside.
@NullMarked
package io.mitosis.defaults.events;

import org.jspecify.annotations.NullMarked;
