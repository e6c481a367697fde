/// Which instances of a service are worth trying.
@NullMarked
package io.mitosis.gateway.instance;

import org.jspecify.annotations.NullMarked;
