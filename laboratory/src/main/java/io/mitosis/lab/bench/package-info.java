/// Measures the running system: how fast registrations, payments, billing runs, events and pages are.
@NullMarked
package io.mitosis.lab.bench;

import org.jspecify.annotations.NullMarked;
