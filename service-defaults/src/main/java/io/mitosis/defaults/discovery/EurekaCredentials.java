package io.mitosis.defaults.discovery;

import io.mitosis.defaults.settings.MissingSettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.client.support.BasicAuthenticationInterceptor;

/// Who this instance is to the registry. Kept out of the registry's URL, which the client writes to its log.
@ConfigurationProperties("mitosis.eureka")
record EurekaCredentials(@DefaultValue("eureka") String username, @DefaultValue("") String password) {

	EurekaCredentials {
		MissingSettingException.require("MITOSIS_EUREKA_PASSWORD", password);
	}

	BasicAuthenticationInterceptor authentication() {
		return new BasicAuthenticationInterceptor(this.username, this.password);
	}

}
