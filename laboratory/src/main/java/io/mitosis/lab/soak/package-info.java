/// Load and kills, on and on: whether anything that was accepted is ever lost or doubled.
@NullMarked
package io.mitosis.lab.soak;

import org.jspecify.annotations.NullMarked;
