/// Containers of the very images that Compose names, for tests and for one service in an IDE. Nothing here speaks to Docker before
/// somebody asks for a container.
@NullMarked
package io.mitosis.testing.containers;

import org.jspecify.annotations.NullMarked;
