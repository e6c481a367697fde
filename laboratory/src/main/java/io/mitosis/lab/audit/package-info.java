/// Checks across all services what must always be true, whatever was started, stopped or killed before.
@NullMarked
package io.mitosis.lab.audit;

import org.jspecify.annotations.NullMarked;
