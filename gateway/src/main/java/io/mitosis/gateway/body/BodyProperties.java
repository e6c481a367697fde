package io.mitosis.gateway.body;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param bodyTimeout how long a whole body may take; how long its sender may be silent is Tomcat's connection timeout
@ConfigurationProperties("mitosis")
record BodyProperties(@DefaultValue("20s") Duration bodyTimeout) {

}
