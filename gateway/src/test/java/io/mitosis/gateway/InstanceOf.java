package io.mitosis.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes a static [Backend] of a [GatewayTest] known to the gateway, several of one service in the order of the fields.
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InstanceOf {

	/// The service as the registry calls it, or `keycloak`.
	String value();

}
