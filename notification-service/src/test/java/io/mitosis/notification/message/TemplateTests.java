package io.mitosis.notification.message;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TemplateTests {

	@Test
	void hasATitleAndABody() {
		Template template = Template.parse("Title\n\nFirst line\n\nSecond line\n");

		assertThat(template).isEqualTo(new Template("Title", "First line\n\nSecond line"));
	}

	@Test
	void isNothingWithoutABody() {
		assertThatIllegalArgumentException().isThrownBy(() -> Template.parse("Title\nand more of it"));
	}

	@Test
	void fillsEveryGap() {
		Template template = new Template("To {name}", "Dear {name}, see {link}");

		assertThat(template.fill(Map.of("name", "Ines", "link", "http://localhost")))
			.isEqualTo(new Template("To Ines", "Dear Ines, see http://localhost"));
	}

	@Test
	void takesANameAsItIs() {
		Template template = new Template("Hello", "{name} {link}");

		assertThat(template.fill(Map.of("name", "{link} $1 \\", "link", "x")).body()).isEqualTo("{link} $1 \\ x");
	}

	@Test
	void leavesNoGapOpen() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Template("Hello", "{name}").fill(Map.of()))
			.withMessageContaining("{name}");
	}

}
