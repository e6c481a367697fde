/// Judges what operators look at: rules, alerts and runbooks of `prometheus`, and the pages of Grafana in
/// `grafana/dashboards`.
@NullMarked
package io.mitosis.lab.monitoring;

import org.jspecify.annotations.NullMarked;
