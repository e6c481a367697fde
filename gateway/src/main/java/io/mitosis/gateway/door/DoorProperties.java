package io.mitosis.gateway.door;

import java.util.List;

import io.mitosis.defaults.settings.InvalidSettingException;
import org.apache.catalina.util.NetMask;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whom the door believes.
///
/// @param trustedProxies CIDR blocks of the proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed
@ConfigurationProperties("mitosis")
record DoorProperties(@DefaultValue List<String> trustedProxies) {

	DoorProperties {
		trustedProxies.forEach(DoorProperties::requireBlock);
	}

	private static void requireBlock(String block) {
		try {
			if (block.contains("/")) {
				new NetMask(block);
				return;
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw new InvalidSettingException("mitosis.trusted-proxies",
				"needs CIDR blocks such as 10.0.0.0/8, not " + block);
	}

}
