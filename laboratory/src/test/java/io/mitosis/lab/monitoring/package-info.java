<<<<<<< HEAD
/// Judges the pages of Grafana as they lie in `grafana/dashboards`.
=======
/// What Prometheus is told: its targets, rules and alerts in `prometheus`, and the runbooks that go with them.
>>>>>>> 6b1bb10 (Write a runbook for each alert and hold the rules to it)
@NullMarked
package io.mitosis.lab.monitoring;

import org.jspecify.annotations.NullMarked;
