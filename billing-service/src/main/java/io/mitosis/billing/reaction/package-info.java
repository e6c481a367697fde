/// What happens next: the events that billing hears, its own among them, and the use cases that they set off.
@NullMarked
package io.mitosis.billing.reaction;

import org.jspecify.annotations.NullMarked;
