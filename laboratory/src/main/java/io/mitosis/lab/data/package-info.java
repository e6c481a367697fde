/// What the services keep, read from their databases: a privilege of tools that check, never of a service.
@NullMarked
package io.mitosis.lab.data;

import org.jspecify.annotations.NullMarked;
