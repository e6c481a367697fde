package io.mitosis.journeys;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/// The documentation in a real browser, which alone notices what the content security policy forbids.
@Journey
class DocsInChromiumJourneyTests {

	private static final String ME = "#operations-users-getUsersMe ";

	private final String docs;

	DocsInChromiumJourneyTests(RunningSystem system) {
		this.docs = system.addresses().origin() + "/docs";
	}

	@Test
	void signsInAndTriesAnOperationOut() {
		assumeThat(Chromium.isHere())
			.as("Skipped: chromium and chromedriver are not on the PATH; DocsJourneyTests takes the same way without them")
			.isTrue();

		try (Chromium browser = Chromium.start()) {
			browser.open(this.docs);
			choose(browser, "billing-service");
			browser.see("#operations-invoices-getInvoices");
			choose(browser, "user-service");
			browser.see(ME);
			browser.photograph("docs");

			signInAsAlice(browser);
			browser.click(ME + ".opblock-summary-control");
			browser.click(ME + ".try-out__btn");
			browser.click(ME + ".execute");

			assertThat(browser.see(ME + ".live-responses-table .response .response-col_status").getText())
				.startsWith("200");
			assertThat(browser.see(ME + ".live-responses-table .response .highlight-code").getText())
				.contains("alice@mitosis.test");
			assertThat(browser.title()).isEqualTo("Mitosis API");
			assertThat(browser.address()).endsWith("/docs/?urls.primaryName=user-service#/users/getUsersMe");
			browser.photograph("docs-tried-out");
			assertThat(browser.errors(this.docs)).isEmpty();
		}
	}

	@Test
	void showsTheProblemsWithoutAnError() {
		assumeThat(Chromium.isHere()).as("Skipped: chromium and chromedriver are not on the PATH").isTrue();

		try (Chromium browser = Chromium.start()) {
			browser.open(this.docs);
			browser.click("nav a[href='/docs/problems']");
			browser.see("table");
			browser.photograph("problems");
			browser.click("a[href='/docs/problems/unavailable']");

			assertThat(browser.see("h1").getText()).isEqualTo("Not available");
			browser.photograph("problem");
			assertThat(browser.errors(this.docs)).isEmpty();
		}
	}

	/// The choice is disabled while a document is being loaded.
	private static void choose(Chromium browser, String document) {
		new Select(browser.see("#select:enabled")).selectByVisibleText(document);
	}

	private static void signInAsAlice(Chromium browser) {
		browser.click(".auth-wrapper .authorize");
		browser.photograph("docs-authorize");
		browser.click(".modal-ux .auth-container:has(#client_id_authorizationCode) .authorize");
		browser.inTheNewWindow(() -> {
			browser.write("#username", "alice@mitosis.test");
			browser.write("#password", "mitosis");
			browser.click("#kc-login");
		});
		browser.click(".modal-ux .btn-done");
	}

}
