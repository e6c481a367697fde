/// The MongoDB stand-in: mongo-java-server made durable, for laptops without a `mongod`. It is not MongoDB.
@NullMarked
package io.mitosis.lab.mongo;

import org.jspecify.annotations.NullMarked;
