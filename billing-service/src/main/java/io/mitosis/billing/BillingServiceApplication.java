package io.mitosis.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Owns money: plans, accounts, invoices, payments.
@SpringBootApplication
class BillingServiceApplication {

	static void main(String[] args) {
		SpringApplication.run(BillingServiceApplication.class, args);
	}

}
