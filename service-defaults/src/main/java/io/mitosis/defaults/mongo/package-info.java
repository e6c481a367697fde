/// What every service asks of its MongoDB: durable writes, quick failures, indexes.
@NullMarked
package io.mitosis.defaults.mongo;

import org.jspecify.annotations.NullMarked;
