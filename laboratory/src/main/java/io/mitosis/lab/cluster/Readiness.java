package io.mitosis.lab.cluster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.mitosis.lab.system.LabException;
import io.mitosis.lab.tool.Docker;
import io.mitosis.lab.tool.Kind;
import io.mitosis.lab.tool.Kubectl;
import io.mitosis.lab.tool.Tool;
import io.mitosis.lab.tool.Toolbox;

/// Whether a machine has what containers and a cluster take; processes need none of it.
///
/// @param toolbox where programs are looked for
public record Readiness(Toolbox toolbox) {

	/// A sentence about each program, by its name.
	public Map<String, String> sentences() {
		Map<String, String> sentences = new LinkedHashMap<>();
		sentences.put("docker", sentence((toolbox) -> Docker.in(toolbox).tool()));
		sentences.put("kind", sentence((toolbox) -> Kind.in(toolbox).tool()));
		sentences.put("kubectl", sentence((toolbox) -> Kubectl.in(toolbox).tool()));
		return sentences;
	}

	private String sentence(Function<Toolbox, Tool> search) {
		try {
			return search.apply(this.toolbox).program().toString();
		}
		catch (LabException ex) {
			return ex.sentence() + " (only containers need it)";
		}
	}

}
