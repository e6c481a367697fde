/// Plays one registration and tells what happens behind it, hop by hop.
@NullMarked
package io.mitosis.lab.demo;

import org.jspecify.annotations.NullMarked;
