/// What others wrote and we run: fetched by Maven, so that a person's mirrors apply, and kept in a cache of the user.
@NullMarked
package io.mitosis.lab.infrastructure;

import org.jspecify.annotations.NullMarked;
