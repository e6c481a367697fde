/// How far the services have read what is on the topics, and how to send them back.
@NullMarked
package io.mitosis.lab.lag;

import org.jspecify.annotations.NullMarked;
