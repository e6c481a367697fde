/// The database of laptops without a `mongod`: a stand-in that is not MongoDB (mongo-java-server made durable), and the way
/// to the real one.
@NullMarked
package io.mitosis.lab.mongo;

import org.jspecify.annotations.NullMarked;
