package io.mitosis.defaults.shop;

import io.mitosis.defaults.security.EndpointRules;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

@SpringBootApplication(
		exclude = { KafkaAutoConfiguration.class, MongoAutoConfiguration.class, DataMongoAutoConfiguration.class },
		excludeName = { "io.mitosis.defaults.events.EventDefaultsAutoConfiguration",
				"io.mitosis.defaults.mongo.MongoDefaultsAutoConfiguration",
				"io.mitosis.defaults.outbox.OutboxDefaultsAutoConfiguration" })
public class ShopApplication {

	@Bean
	EndpointRules endpointRules() {
		return (requests) -> {
			requests.requestMatchers(HttpMethod.GET, "/broken/**").permitAll();
			requests.requestMatchers(HttpMethod.POST, "/orders").permitAll();
			requests.requestMatchers("/orders/mine").hasRole("member");
		};
	}

}
