/// Judges the pages of Grafana as they lie in `grafana/dashboards`.
@NullMarked
package io.mitosis.lab.monitoring;

import org.jspecify.annotations.NullMarked;
