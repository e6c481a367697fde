package io.mitosis.user;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Owns people: their identity, profile and status.
@SpringBootApplication
class UserServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(UserServiceApplication.class, args);
	}

}
