/// Spring Cloud Gateway on Spring MVC and virtual threads.
@NullMarked
package io.mitosis.gateway;

import org.jspecify.annotations.NullMarked;
