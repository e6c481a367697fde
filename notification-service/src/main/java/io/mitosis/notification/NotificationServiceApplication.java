package io.mitosis.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Owns messages: the inbox and the mail.
@SpringBootApplication
class NotificationServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(NotificationServiceApplication.class, args);
	}

}
