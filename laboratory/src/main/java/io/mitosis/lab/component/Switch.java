package io.mitosis.lab.component;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.system.Settings;

/// A setting that is `on`, unless somebody says `off`.
final class Switch {

	private Switch() {
	}

	static boolean isOn(Settings settings, String name) {
		return switch (settings.find(name).orElse("on")) {
			case "on" -> true;
			case "off" -> false;
			default -> throw new LabException("%s is '%s': it can be on or off".formatted(name, settings.get(name)));
		};
	}

}
