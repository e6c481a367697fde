/// The Eureka server.
@NullMarked
package io.mitosis.discovery;

import org.jspecify.annotations.NullMarked;
