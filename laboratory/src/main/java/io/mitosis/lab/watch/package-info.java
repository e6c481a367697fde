/// How the system is, second by second, from the figures that its instances tell themselves.
@NullMarked
package io.mitosis.lab.watch;

import org.jspecify.annotations.NullMarked;
