@NullMarked
package io.mitosis.testing.containers;

import org.jspecify.annotations.NullMarked;
