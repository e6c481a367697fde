/// Inboxes live, as server-sent events.
@NullMarked
package io.mitosis.notification.stream;

import org.jspecify.annotations.NullMarked;
