/// Which path belongs to whom, and how a call gets there and back.
@NullMarked
package io.mitosis.gateway.route;

import org.jspecify.annotations.NullMarked;
