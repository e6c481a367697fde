/// What the door asks of everybody before any route is looked for.
@NullMarked
package io.mitosis.gateway.door;

import org.jspecify.annotations.NullMarked;
