/// Makes every alert fire on the running system, and waits until it falls silent again.
@NullMarked
package io.mitosis.lab.rehearsal;

import org.jspecify.annotations.NullMarked;
