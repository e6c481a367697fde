/// Reads the published schemas and examples for the tests of producers and consumers.
@NullMarked
package io.mitosis.contracts;

import org.jspecify.annotations.NullMarked;
