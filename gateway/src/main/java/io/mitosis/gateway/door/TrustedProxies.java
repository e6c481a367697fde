package io.mitosis.gateway.door;

import org.apache.catalina.valves.RemoteIpValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Takes the client's address from the socket, unless there a proxy is that was named: then from what it says, the
/// right-most address that is no such proxy.
///
/// Boot's own switch for this would believe all private networks.
@Configuration(proxyBeanMethods = false)
class TrustedProxies {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> believedProxies(DoorProperties door) {
		return (tomcat) -> {
			if (!door.trustedProxies().isEmpty()) {
				tomcat.addEngineValves(believing(String.join(",", door.trustedProxies())));
			}
		};
	}

	private static RemoteIpValve believing(String blocks) {
		RemoteIpValve valve = new RemoteIpValve();
		valve.setInternalProxies(blocks);
		return valve;
	}

}
