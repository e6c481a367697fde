/// One person's story, gathered from every service.
@NullMarked
package io.mitosis.lab.timeline;

import org.jspecify.annotations.NullMarked;
