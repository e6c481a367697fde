/// What billing knows of people: a copy of their state, followed by their events, and what it allows them to do.
@NullMarked
package io.mitosis.billing.person;

import org.jspecify.annotations.NullMarked;
