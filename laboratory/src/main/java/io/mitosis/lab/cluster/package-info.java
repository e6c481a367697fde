/// `./lab kind`: a Kubernetes cluster in a container of this machine, and our system on it.
@NullMarked
package io.mitosis.lab.cluster;

import org.jspecify.annotations.NullMarked;
