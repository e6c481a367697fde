package io.mitosis.gateway.door;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Paths in disguise (`//`, `..`, `;`, encoded dots and slashes) lead nowhere: what is not a route is 404.
///
/// Spring Security's strict firewall finds them; Tomcat leaves it the encoded slashes that it would refuse itself.
@Configuration(proxyBeanMethods = false)
class DisguisedPaths {

	@Bean
	RequestRejectedHandler refusedRequests() {
		return new RefusedRequests();
	}

	@Bean
	TomcatConnectorCustomizer leaveEncodedSlashes() {
		return (connector) -> {
			connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
			connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
		};
	}

}
