/// Settings without a default: their absence stops the start with one sentence.
@NullMarked
package io.mitosis.defaults.settings;

import org.jspecify.annotations.NullMarked;
