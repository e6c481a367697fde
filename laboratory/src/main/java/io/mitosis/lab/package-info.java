/// The program behind `./lab`.
@NullMarked
package io.mitosis.lab;

import org.jspecify.annotations.NullMarked;
