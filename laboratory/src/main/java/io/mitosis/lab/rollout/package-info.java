/// Our system on the cluster: brought there, awaited, looked at.
@NullMarked
package io.mitosis.lab.rollout;

import org.jspecify.annotations.NullMarked;
