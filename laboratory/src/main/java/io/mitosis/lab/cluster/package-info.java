/// A Kubernetes cluster in a container of this machine: made, found again, removed.
@NullMarked
package io.mitosis.lab.cluster;

import org.jspecify.annotations.NullMarked;
