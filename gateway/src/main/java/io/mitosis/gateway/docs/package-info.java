/// The documentation that the system serves about itself: its API to read and to try out, and its problems.
@NullMarked
package io.mitosis.gateway.docs;

import org.jspecify.annotations.NullMarked;
