/// What the files for Docker Compose and Kubernetes promise.
@NullMarked
package io.mitosis.lab.deployment;

import org.jspecify.annotations.NullMarked;
