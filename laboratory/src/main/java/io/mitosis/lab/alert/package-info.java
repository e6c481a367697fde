/// Stories that make every alert fire on the running system and fall silent again.
@NullMarked
package io.mitosis.lab.alert;

import org.jspecify.annotations.NullMarked;
