/// The transactional outbox inside the aggregate's own document.
@NullMarked
package io.mitosis.defaults.outbox;

import org.jspecify.annotations.NullMarked;
