package io.mitosis.defaults.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the CloudEvents `type` that a record stands for, on the producing and on the consuming side.
///
/// Each service owns its record for an event and declares only the fields that it reads or writes; no Java class name
/// ever travels. Within one service a type belongs to exactly one record: the start stops when two claim it.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

	/// The type with its version, past tense, such as `order.placed.v1`.
	String value();

}
